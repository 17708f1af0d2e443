// Exact decimals: below 10^128, rounded where docs/formulas.md says.

import { Decimal } from 'lib/decimal';
import { fail, strict } from 'tenon/formula/failure';

const { ROUND_UP, ROUND_DOWN, ROUND_CEIL, ROUND_FLOOR, ROUND_HALF_UP } = Decimal;
const MAX_DIGITS = 128;
const MAX_SCALE = 128;
const QUOTIENT_SCALE = 64;
const WHOLE_SCALE = 18;
const MAX_CUT = 1e15;

/** Exact, since no sum or product of numbers within the bounds has as many digits. */
const Exact = Decimal.clone({ defaults: true, precision: 1000, rounding: ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 });

/** Cut quotients: enough digits for 128 before the point and one more than 64 behind it. */
const Quotient = Decimal.clone({ defaults: true, precision: 200, rounding: ROUND_DOWN });

const ZERO = new Exact(0);
const ONE = new Exact(1);
const HUNDRED = new Exact(100);
const HUNDREDTH = new Exact('0.01');
const constants = new Map();

/** A number written in a formula. */
export function n(digits) {
  if (!constants.has(digits)) constants.set(digits, new Exact(digits));
  return constants.get(digits);
}

/** A number of digits, a JavaScript number or another decimal; null stays. */
export function number(value) {
  return value === null || value === undefined ? null : new Exact(value);
}

/** The number, if it lies within the bounds. */
export function checked(value) {
  return value.e >= MAX_DIGITS && !value.isZero() ? fail('NUMBER_TOO_LARGE') : value;
}

/** The number within the bounds before and behind the point. */
export function bounded(value) {
  return checked(value).toDecimalPlaces(MAX_SCALE, ROUND_HALF_UP);
}

/** What stands before the point as a JavaScript number; what is beyond counting stays so. */
export function cut(value) {
  return Math.max(-MAX_CUT, Math.min(MAX_CUT, value.trunc().toNumber()));
}

/** Plain digits; with a scale so many of them behind the point, half up. */
export function plain(value, scale) {
  const rounded = scale === undefined ? value : value.toDecimalPlaces(scale, ROUND_HALF_UP);
  return (rounded.isZero() ? ZERO : rounded).toFixed(scale);
}

/** A result as the value of a number field: rounded, and blank if it has too many digits. */
export const fitted = strict((value, precision, scale) => {
  const rounded = value.toDecimalPlaces(scale, ROUND_HALF_UP);
  return rounded.e >= precision - scale && !rounded.isZero() ? null : rounded;
});

export const add = strict((a, b) => checked(a.plus(b)));
export const subtract = strict((a, b) => checked(a.minus(b)));
export const multiply = strict((a, b) => checked(a.times(b).toDecimalPlaces(MAX_SCALE, ROUND_HALF_UP)));
export const divide = strict(quotient);
export const mod = strict((a, b) => a.mod(divisor(b)));
export const negate = strict((a) => a.neg());
export const abs = strict((a) => a.abs());
export const ceiling = strict((a) => whole(a, ROUND_UP));
export const floor = strict((a) => whole(a, ROUND_DOWN));
export const mceiling = strict((a) => whole(a, ROUND_CEIL));
export const mfloor = strict((a) => whole(a, ROUND_FLOOR));
export const round = strict((a, digits) => rounded(a, digits, ROUND_HALF_UP));
export const truncate = strict((a, digits) => rounded(a, digits, ROUND_DOWN));
export const max = strict((...all) => all.reduce((a, b) => (b.gt(a) ? b : a)));
export const min = strict((...all) => all.reduce((a, b) => (b.lt(a) ? b : a)));
export const zeroIfBlank = (a) => a ?? ZERO;
export const partsOfOne = strict((a) => a.times(HUNDREDTH));
export const percent = strict((a) => checked(a.times(HUNDRED)));

/** The quotient with 64 digits behind the point. */
export function quotient(a, b) {
  const cutOff = new Quotient(a).div(divisor(b));
  return checked(new Exact(cutOff.toDecimalPlaces(QUOTIENT_SCALE, ROUND_HALF_UP)));
}

function divisor(value) {
  return value.isZero() ? fail('DIVISION_BY_ZERO') : value;
}

/** Whole, after what binary fractions left behind has been rounded away. */
function whole(value, mode) {
  return checked(value.toDecimalPlaces(WHOLE_SCALE, ROUND_HALF_UP).toDecimalPlaces(0, mode));
}

function rounded(value, digits, mode) {
  const scale = Math.max(-MAX_SCALE, Math.min(MAX_SCALE, cut(digits)));
  if (scale >= 0) return checked(value.toDecimalPlaces(scale, mode));
  const unit = new Exact(`1e${-scale}`);
  return checked(value.times(`1e${scale}`).toDecimalPlaces(0, mode).times(unit));
}

export { Exact, ONE, ZERO };
