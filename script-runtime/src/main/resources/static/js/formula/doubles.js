// Functions whose results are doubles: the double nearest to the exact result, since Math may be off by the last digit.

import { Decimal } from 'lib/decimal';
import { fail, strict } from 'tenon/formula/failure';
import { checked, number, ZERO } from 'tenon/formula/numbers';

/** As many digits as decide every case that is known for doubles, and those lost near multiples of pi. */
const Precise = Decimal.clone({ defaults: true, precision: 90 });

/** So near to zero, sines, tangents and their arcs are the angle itself. */
const TINY = 2 ** -27;
const LN_10 = 2.302585092994046;
const MAX_EXPONENT = 295;
const MIN_EXPONENT = -295;
const LEAST_EXPONENTIAL = '1e-128';
const MAX_ANGLE = '1e32';
const RADIANS_OF_DEGREE = 0.017453292519943295;
const DIAMETERS = { km: 2 * 6371.009, mi: 2 * 3958.761 };

export const sqrt = strict((a) => (a.lt(0) ? fail('NOT_DEFINED') : number(Math.sqrt(a.toNumber()))));
export const exp = strict(exponential);
export const ln = strict((a) => number(logarithm(a)));
export const log = strict((a) => number(logarithm(a) / LN_10));
export const sin = strict((a) => number(sine(angle(a))));
export const cos = strict((a) => number(cosine(angle(a))));
export const tan = strict((a) => number(tangent(angle(a))));
export const asin = strict((a) => number(arcSine(ratio(a))));
export const acos = strict((a) => number(exactly(ratio(a)).acos().toNumber()));
export const atan = strict((a) => number(arcTangent(a.toNumber())));
export const atan2 = strict((y, x) => number(direction(y.toNumber(), x.toNumber())));
export const distance = strict(greatCircle);

/** All digits of a double: as Decimal reads a number, it would have the shortest only. */
function exactly(double) {
  let whole = double;
  let halvings = 0;
  for (; !Number.isInteger(whole); halvings++) whole *= 2;
  return new Precise(`${BigInt(whole) * 5n ** BigInt(halvings)}e-${halvings}`);
}

function exponential(a) {
  const x = a.toNumber();
  if (x > MAX_EXPONENT) fail('NUMBER_TOO_LARGE');
  if (x < MIN_EXPONENT) return ZERO;
  const result = checked(number(Math.abs(x) < TINY ** 2 ? 1 : exactly(x).exp().toNumber()));
  return result.lt(LEAST_EXPONENTIAL) ? ZERO : result;
}

function logarithm(a) {
  return a.lte(0) ? fail('NOT_DEFINED') : exactly(a.toNumber()).ln().toNumber();
}

/** How many decimals a number has, as a double. */
export function decimals(a) {
  return exactly(a.toNumber()).log(10).toNumber();
}

function angle(a) {
  return a.abs().gte(MAX_ANGLE) ? fail('NOT_DEFINED') : a.toNumber();
}

function ratio(a) {
  return a.abs().gt(1) ? fail('NOT_DEFINED') : a.toNumber();
}

function sine(x) {
  return Math.abs(x) < TINY ? x : exactly(x).sin().toNumber();
}

function cosine(x) {
  return Math.abs(x) < TINY ? 1 : exactly(x).cos().toNumber();
}

function tangent(x) {
  return Math.abs(x) < TINY ? x : exactly(x).sin().div(exactly(x).cos()).toNumber();
}

function arcSine(x) {
  return Math.abs(x) < TINY ? x : exactly(x).asin().toNumber();
}

function arcTangent(x) {
  return Math.abs(x) < TINY ? x : exactly(x).atan().toNumber();
}

/** The angle of a point; 0 for the origin. */
function direction(y, x) {
  if (y === 0) return x < 0 ? Math.PI : 0;
  return Precise.atan2(exactly(y), exactly(x)).toNumber();
}

/** Twice the arc sine of half the chord between two places on a ball. */
function greatCircle(latitude, longitude, otherLatitude, otherLongitude, unit) {
  const one = place(latitude, longitude);
  const other = place(otherLatitude, otherLongitude);
  const dx = one.x - other.x;
  const dy = one.y - other.y;
  const dz = one.z - other.z;
  const chord = Math.sqrt(dx * dx + dy * dy + dz * dz);
  return number((unit === 'km' ? DIAMETERS.km : DIAMETERS.mi) * arcSine(Math.min(1, chord / 2)));
}

function place(latitude, longitude) {
  const north = radians(latitude, 90);
  const east = radians(longitude, 180);
  const inward = cosine(north);
  return { x: inward * cosine(east), y: inward * sine(east), z: sine(north) };
}

function radians(degrees, most) {
  return degrees.abs().gt(most) ? fail('NOT_DEFINED') : degrees.toNumber() * RADIANS_OF_DEGREE;
}
