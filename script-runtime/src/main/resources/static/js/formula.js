// The run-time library of formulas that the server has translated: `f` in (f, r) => ...; docs/formulas.md says what all of it means.
//
// Numbers are decimals, dates days since 1970-01-01, date-times milliseconds since then, times milliseconds since midnight,
// choices arrays, ids their 18 characters; null is blank. A record `r` has value(path), prior(path), global(path) with paths
// such as 'Account.Name', now (milliseconds), zone (such as 'Asia/Shanghai'), currency, and in a form isNew(), isClone(),
// isChanged(path) and lookup(returned, searched, text).

import * as conversion from 'tenon/formula/conversion';
import * as doubles from 'tenon/formula/doubles';
import * as failure from 'tenon/formula/failure';
import * as json from 'tenon/formula/json';
import * as logic from 'tenon/formula/logic';
import * as markup from 'tenon/formula/markup';
import * as numbers from 'tenon/formula/numbers';
import * as powers from 'tenon/formula/powers';
import * as regex from 'tenon/formula/regex';
import * as search from 'tenon/formula/search';
import * as texts from 'tenon/formula/texts';
import * as times from 'tenon/formula/times';

/** {value} of a translated formula for a record, or {failed} with the reason. */
function run(formula, record) {
  try {
    return { value: formula(f, record) };
  } catch (thrown) {
    if (thrown instanceof failure.Failure) return { failed: thrown.message };
    throw thrown;
  }
}

export const f = Object.freeze({
  ...failure, ...numbers, ...powers, ...doubles, ...texts, ...search, ...markup, ...conversion, ...json, ...regex, ...times, ...logic,
  run,
});
