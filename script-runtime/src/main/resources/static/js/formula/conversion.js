// Numbers and checkboxes as texts and back.

import { Failure, fail, strict } from 'tenon/formula/failure';
import { bounded, number, plain } from 'tenon/formula/numbers';
import { trimmed } from 'tenon/formula/texts';

const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:e[+-]?[0-9]{1,4})?$/i;

export const value = strict((text) => {
  const written = trimmed(text);
  return NUMBER.test(written) ? bounded(number(written.replace(/^\+/, ''))) : fail('NOT_A_NUMBER');
});

export function isNumber(text) {
  try {
    return value(text) !== null;
  } catch (thrown) {
    if (thrown instanceof Failure) return false;
    throw thrown;
  }
}

export const numberText = strict((a) => plain(a));
export const checkboxText = strict((a) => String(a));
export const recordText = strict((a) => a);
export const formatCurrency = strict((code, a) => `${code} ${plain(a, 2)}`);

export const formatDuration = strict((seconds, withDays) => {
  const all = BigInt(seconds.abs().trunc().toFixed());
  const end = `:${twoDigits((all / 60n) % 60n)}:${twoDigits(all % 60n)}`;
  const hours = all / 3600n;
  return withDays ? `${hours / 24n}:${twoDigits(hours % 24n)}${end}` : twoDigits(hours) + end;
});

function twoDigits(amount) {
  return String(amount).padStart(2, '0');
}
