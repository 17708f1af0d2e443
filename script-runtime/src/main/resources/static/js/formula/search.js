// Parts of texts, found in time that grows with the texts' lengths.

import { fail, strict } from 'tenon/formula/failure';
import { cut, number, ZERO } from 'tenon/formula/numbers';
import { checkedText, count, foreseen, index } from 'tenon/formula/texts';

const MAX_PATTERN = 4_000;
/** Up to this length looking at each place anew is fast enough. */
const SHORT = 32;

const ANY = {};
const ONE = {};

export const contains = (text, part) => indexOf(text ?? '', part ?? '', 0) >= 0;
export const begins = (text, part) => (text ?? '').startsWith(part ?? '');
export const ends = (text, part) => (text ?? '').endsWith(part ?? '');

/** The position in code points, 0 if it is not there. */
export function find(what, text, from = number(1)) {
  if (from === null) return null;
  if (what === null || text === null) return ZERO;
  const start = Math.max(1, cut(from));
  const found = indexOf(text, what, index(text, start - 1));
  return found < 0 ? ZERO : number(count(text.slice(0, found)) + 1);
}

export function substitute(text, old, replacement) {
  if (text === null || old === null) return null;
  let all = '';
  let from = 0;
  for (let found = indexOf(text, old, 0); found >= 0; found = indexOf(text, old, from)) {
    all += text.slice(from, found) + (replacement ?? '');
    foreseen(all.length);
    from = found + old.length;
  }
  return checkedText(all + text.slice(from));
}

function indexOf(text, part, from) {
  return part.length <= SHORT ? text.indexOf(part, from) : indexOfLong(text, part, from);
}

/** Knuth, Morris and Pratt: no character of the text is looked at from more than one start. */
function indexOfLong(text, part, from) {
  const borders = bordersOf(part);
  let matched = 0;
  for (let at = from; at < text.length; at++) {
    while (matched > 0 && text[at] !== part[matched]) matched = borders[matched];
    if (text[at] === part[matched]) matched++;
    if (matched === part.length) return at - matched + 1;
  }
  return -1;
}

/** For each length, how much of the part's beginning is also the end of that much of it. */
function bordersOf(part) {
  const borders = [0, 0];
  let border = 0;
  for (let at = 1; at < part.length; at++) {
    while (border > 0 && part[at] !== part[border]) border = borders[border];
    if (part[at] === part[border]) border++;
    borders.push(border);
  }
  return borders;
}

/** `%` stands for any characters, `_` for one, `\` before what is meant as it is. */
export function like(text, pattern) {
  if (pattern === null) return null;
  const written = [...pattern];
  return written.length > MAX_PATTERN ? fail('PATTERN') : matches([...(text ?? '')], symbols(written));
}

function symbols(written) {
  const found = [];
  for (let at = 0; at < written.length; at++) {
    if (written[at] === '%') found.push(ANY);
    else if (written[at] === '_') found.push(ONE);
    else if (written[at] === '\\') found.push(written[Math.min(++at, written.length - 1)]);
    else found.push(written[at]);
  }
  return found;
}

/** Tries the shortest first; only the last `%` ever needs to take more. */
function matches(text, pattern) {
  let at = 0;
  let next = 0;
  let any = -1;
  let anyAt = 0;
  while (at < text.length) {
    if (pattern[next] === ANY) {
      any = next++;
      anyAt = at;
    } else if (pattern[next] === ONE || pattern[next] === text[at]) {
      next++;
      at++;
    } else if (any >= 0) {
      next = any + 1;
      at = ++anyAt;
    } else {
      return false;
    }
  }
  while (pattern[next] === ANY) next++;
  return next === pattern.length;
}

/** A template with `{0}`, `{1}` ...; what looks like a place but has no text stays as it is. */
export function format(template, ...texts) {
  if (template === null) return null;
  let units = 0;
  const filled = template.replace(/\{(\d{1,2})\}/g, (place, digits) => {
    const operand = Number(digits) < texts.length ? (texts[Number(digits)] ?? '') : place;
    foreseen((units += operand.length));
    return operand;
  });
  return checkedText(filled);
}

/** A field that holds choices. */
export const choices = (value) => (value?.length ? value : null);
export const includes = (all, value) => value !== null && (all?.includes(value) ?? false);
export const countChoices = (all) => number(all?.length ?? 0);

/** 15 characters get their 3 of checksum, anything else stays. */
export const casesafeid = strict((id) => {
  const characters = [...id];
  return characters.length === 15 ? id + checksum(characters) : id;
});

function checksum(characters) {
  return [0, 5, 10]
    .map((group) => [...Array(5).keys()].filter((each) => /^[A-Z]$/.test(characters[group + each])))
    .map((uppers) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'[uppers.reduce((flags, each) => flags | (1 << each), 0)])
    .join('');
}
