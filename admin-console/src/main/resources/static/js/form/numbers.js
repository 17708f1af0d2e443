// Numbers as people write them into a control: 1,234.5, ￥1 234, (12), 12 %, 1.5万, １２. The server reads them by the same rules.

import { number } from 'tenon/formula/numbers';

const MOST = 100;
const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i;
const CURRENCY = /^([+-]?)\s*(?:\p{Sc}|[A-Z]{1,2}\p{Sc}|[A-Z]{3})\s*|\s*(?:\p{Sc}|元|[A-Z]{3})$/gu;
const GROUPED = { '.': /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/, ',': /^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d*)?$/ };
const GROUP_BLANKS = /(?<=\d)[\s'’](?=\d{3}(?:\D|$))/g;
const ZEROS = { 万: '1e4', 亿: '1e8' };

/** The decimal, or null if it is none; `point` is what stands before the fraction. */
export function written(given, point, { percent = false } = {}) {
  let text = ascii(given).trim();
  if (text.length > MOST) return null;
  if (text.startsWith('(') && text.endsWith(')')) text = `-${text.slice(1, -1).trim()}`;
  if (text.endsWith('%')) {
    if (!percent) return null;
    text = text.slice(0, -1).trim();
  }
  text = text.replace(CURRENCY, (all, sign) => sign ?? '').trim();
  const zeros = ZEROS[text.at(-1)];
  const digits = ungrouped(zeros ? text.slice(0, -1).trim() : text, point);
  if (!PLAIN.test(digits)) return null;
  const value = number(digits.replace(/^\+/, ''));
  return zeros ? value.times(zeros) : value;
}

function ungrouped(text, point) {
  const bare = text.replace(GROUP_BLANKS, '');
  if (GROUPED[point].test(bare)) return bare.replaceAll(point === '.' ? ',' : '.', '').replace(point, '.');
  return point === ',' && !bare.includes('.') ? bare.replace(',', '.') : bare;
}

function ascii(text) {
  return text.normalize('NFKC').replace(/[\u2212\u2010\u2011\u2013]/g, '-');
}
