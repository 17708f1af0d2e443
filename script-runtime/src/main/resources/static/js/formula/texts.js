// Texts as sequences of code points; without characters they are blank.

import { fail, strict } from 'tenon/formula/failure';
import { cut, number } from 'tenon/formula/numbers';

const MAX_LENGTH = 131_072;
const LANGUAGES = ['tr', 'az', 'lt'];

/** How many code points a text has. */
export function count(text) {
  let found = 0;
  for (let at = 0; at < text.length; at += width(text, at)) found++;
  return found;
}

/** Where so many code points of a text end. */
export function index(text, codePoints) {
  let at = 0;
  for (let left = codePoints; left > 0 && at < text.length; left--) at += width(text, at);
  return at;
}

function width(text, at) {
  return text.codePointAt(at) > 0xffff ? 2 : 1;
}

/** The text, if it is not too long; blank if there is none. */
export function checkedText(text) {
  return text.length > MAX_LENGTH && count(text) > MAX_LENGTH ? fail('TEXT_TOO_LONG') : text || null;
}

/** Fails before a text of so many UTF-16 units is made: not even pairs of them would be few enough. */
export function foreseen(units) {
  if (units > 2 * MAX_LENGTH) fail('TEXT_TOO_LONG');
}

/** Without blanks, tabs and line ends around. */
export function trimmed(text) {
  const blank = (at) => ' \t\r\n'.includes(text[at]);
  let from = 0;
  let to = text.length;
  while (from < to && blank(from)) from++;
  while (to > from && blank(to - 1)) to--;
  return text.slice(from, to);
}

/** By code points: what lies beyond the first plane comes last. */
export function order(a, b) {
  const common = Math.min(a.length, b.length);
  for (let at = 0; at < common; at++) {
    if (a[at] !== b[at]) return rank(a.charCodeAt(at)) - rank(b.charCodeAt(at));
  }
  return a.length - b.length;
}

/** Surrogates stand for what is larger than all other units. */
function rank(unit) {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** A field that holds a text. */
export const text = (value) => value || null;

export function concatenate(...texts) {
  const parts = texts.map((each) => each ?? '');
  foreseen(parts.reduce((units, each) => units + each.length, 0));
  return checkedText(parts.join(''));
}

export const length = (text) => number(count(text ?? ''));
export const left = strict((text, wanted) => text.slice(0, index(text, cut(wanted))) || null);
export const right = strict((text, wanted) => text.slice(index(text, count(text) - Math.max(0, cut(wanted)))) || null);
export const mid = strict((text, start, wanted) => left(text.slice(index(text, cut(start) - 1)), wanted));
export const trim = strict((text) => trimmed(text) || null);
export const reverse = strict((text) => [...text].reverse().join(''));
export const ascii = strict((text) => number(text.codePointAt(0)));

export const upper = (text, locale = null) => text && checkedText(text.toLocaleUpperCase(language(locale)));
export const lower = (text, locale = null) => text && checkedText(text.toLocaleLowerCase(language(locale)));

/** The languages with rules of their own; all others go by the root's, as English does. */
function language(locale) {
  const written = (locale ?? '').split(/[_-]/)[0].toLowerCase();
  return LANGUAGES.includes(written) ? written : 'en';
}

export const initcap = strict((text) => {
  let within = false;
  let all = '';
  for (const character of text) {
    all += within ? character.toLowerCase() : character.toUpperCase();
    within = /[\p{L}\p{Nd}]/u.test(character);
  }
  return checkedText(all);
});

export const chr = strict((value) => {
  const codePoint = cut(value);
  const surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
  return codePoint < 1 || codePoint > 0x10ffff || surrogate ? fail('NO_SUCH_CHARACTER') : String.fromCodePoint(codePoint);
});

export const lpad = (text, wanted, pad = null) => padded(text, wanted, pad, (kept, filling) => filling + kept);
export const rpad = (text, wanted, pad = null) => padded(text, wanted, pad, (kept, filling) => kept + filling);

function padded(text, wanted, pad, joined) {
  if (text === null || wanted === null) return null;
  const length = cut(wanted);
  if (length > MAX_LENGTH) fail('TEXT_TOO_LONG');
  const missing = Math.max(0, length - count(text));
  const filling = (pad ?? ' ').repeat(Math.ceil(missing / count(pad ?? ' ')));
  return joined(text.slice(0, index(text, length)), filling.slice(0, index(filling, missing))) || null;
}
