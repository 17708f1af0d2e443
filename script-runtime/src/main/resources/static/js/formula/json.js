// Looks into texts that hold JSON. JSON.parse will not do: it makes doubles of numbers.

import { fail, strict } from 'tenon/formula/failure';
import { bounded, number, plain } from 'tenon/formula/numbers';
import { checkedText } from 'tenon/formula/texts';

const MAX_DEPTH = 500;
const TOKEN = /[ \t\r\n]*(?:([{}[\],:])|(true|false|null)|("[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?))[ \t\r\n]*/y;
const STEP = /\.([^.[\]]+)|\[(\d{1,6})\]|\['([^']*)'\]|\["([^"]*)"\]/y;
const NOTHING = { text: null };

/** Which kinds of tokens may come. */
const VALUE = '{["0';
const VALUE_OR_END = '{["0]';
const NAME = '"';
const NAME_OR_END = '"}';
const COLON = ':';
const MEMBER_END = ',}';
const ELEMENT_END = ',]';
const NO_MORE = '';

export const jsonValue = strict((json, name) => written(member(parsed(json), name)));

export const jsonPathValue = strict((json, path) => {
  let found = parsed(json);
  for (const step of steps(path)) found = typeof step === 'number' ? element(found, step) : member(found, step);
  return written(found);
});

function member(parent, name) {
  return parent?.members?.get(name);
}

function element(parent, at) {
  return parent?.elements?.[at];
}

/** Names of members, and numbers of elements. */
function steps(path) {
  const found = [];
  if (!path.startsWith('$')) fail('PATTERN');
  STEP.lastIndex = 1;
  for (let at = 1; at < path.length; at = STEP.lastIndex) {
    const step = STEP.exec(path) ?? fail('PATTERN');
    found.push(step[2] === undefined ? (step[1] ?? step[3] ?? step[4]) : Number(step[2]));
  }
  return found;
}

function written(found) {
  if (found === undefined || found === NOTHING) return null;
  return checkedText(found.string ?? compact(found));
}

/** As JSON without blanks. Without recursion, as there are browsers with small stacks. */
function compact(found) {
  let all = '';
  const open = [found];
  while (open.length > 0) {
    const each = open.pop();
    if (each.members) pushAll(open, '{', [...each.members].map(([name, value]) => [named(name), value]), '}');
    else if (each.elements) pushAll(open, '[', each.elements.map((value) => [value]), ']');
    else all += typeof each === 'string' ? each : scalar(each);
  }
  return all;
}

/** What comes first is pushed last. */
function pushAll(open, start, parts, end) {
  const all = [start, ...parts.flatMap((part, at) => (at === 0 ? part : [',', ...part])), end];
  for (let at = all.length - 1; at >= 0; at--) open.push(all[at]);
}

function named(name) {
  return `${JSON.stringify(name)}:`;
}

function scalar(found) {
  if (found.number) return plain(bounded(number(found.number)));
  return found.string === undefined ? String(found.text) : JSON.stringify(found.string);
}

/** The whole text as {members}, {elements}, {string}, {number} (its digits) or {text} (true, false, null). */
function parsed(json) {
  const whole = { elements: [] };
  const open = [whole];
  let allowed = VALUE;
  for (let at = 0; at < json.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(json) ?? fail('NOT_JSON');
    const kind = kindOf(token);
    if (!allowed.includes(kind)) fail('NOT_JSON');
    allowed = take(kind, token, open, allowed);
    if (open.length > MAX_DEPTH + 1) fail('NOT_JSON');
  }
  return open.length === 1 && whole.elements.length === 1 ? whole.elements[0] : fail('NOT_JSON');
}

/** The sign itself, `"` for texts and `0` for all other values. */
function kindOf([, sign, , string]) {
  return sign ?? (string === undefined ? '0' : '"');
}

/** Puts a token where it belongs; the answer is what may follow. */
function take(kind, token, open, allowed) {
  const inside = open.at(-1);
  if (kind === ',') return inside.members ? NAME : VALUE;
  if (kind === ':') return VALUE;
  if (kind === '"' && (allowed === NAME || allowed === NAME_OR_END)) {
    inside.name = unquoted(token[3]);
    return COLON;
  }
  if (kind === '}' || kind === ']') open.pop();
  else if (kind === '{' || kind === '[') return entered(kind, open);
  else put(inside, value(token));
  return behind(open);
}

function entered(kind, open) {
  const inner = kind === '{' ? { members: new Map() } : { elements: [] };
  put(open.at(-1), inner);
  open.push(inner);
  return kind === '{' ? NAME_OR_END : VALUE_OR_END;
}

function put(parent, child) {
  if (parent.members) parent.members.set(parent.name, child);
  else parent.elements.push(child);
}

function behind(open) {
  if (open.length === 1) return NO_MORE;
  return open.at(-1).members ? MEMBER_END : ELEMENT_END;
}

function value([, , word, string, digits]) {
  if (string !== undefined) return { string: unquoted(string) };
  if (digits !== undefined) return { number: digits };
  return word === 'null' ? NOTHING : { text: word };
}

function unquoted(string) {
  try {
    return JSON.parse(string);
  } catch {
    return fail('NOT_JSON');
  }
}
