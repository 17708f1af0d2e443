// Whole powers by repeated squaring, with more digits on the way than the result keeps.

import { Decimal } from 'lib/decimal';
import { decimals } from 'tenon/formula/doubles';
import { fail, strict } from 'tenon/formula/failure';
import { Exact, ONE, ZERO } from 'tenon/formula/numbers';

const ON_THE_WAY = 60;
const KEPT = 18;
const LEAST = '1e-39';
const MAX_EXPONENT = 2 ** 31 - 1;
const MAX_DECIMALS = 64;
/** Below this many decimals a result is zero beyond doubt. */
const NO_DECIMALS = -60;
const Reciprocal = Decimal.clone({ defaults: true, precision: ON_THE_WAY, rounding: Decimal.ROUND_HALF_UP });

export const power = strict((base, exponent) => {
  if (!exponent.isInteger() || exponent.abs().gt(MAX_EXPONENT)) fail('NOT_DEFINED');
  const n = exponent.toNumber();
  if (n === 0) return ONE;
  if (base.isZero()) return n < 0 ? fail('DIVISION_BY_ZERO') : ZERO;
  return ofOther(base, n);
});

function ofOther(base, n) {
  const size = decimals(base.abs()) * n;
  if (size > MAX_DECIMALS) fail('NUMBER_TOO_LARGE');
  if (size < NO_DECIMALS) return ZERO;
  const squares = squared(base, Math.abs(n));
  const power = n < 0 ? new Exact(new Reciprocal(1).div(squares)) : squares;
  const result = power.toSignificantDigits(KEPT, Decimal.ROUND_HALF_UP);
  return result.abs().lt(LEAST) ? ZERO : result;
}

function squared(base, n) {
  let result = ONE;
  let square = base;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = product(result, square);
    if (rest > 1) square = product(square, square);
  }
  return result;
}

function product(a, b) {
  return a.times(b).toSignificantDigits(ON_THE_WAY, Decimal.ROUND_HALF_UP);
}
