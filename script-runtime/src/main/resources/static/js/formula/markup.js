// Texts for HTML, scripts and addresses.

import { strict } from 'tenon/formula/failure';
import { plain } from 'tenon/formula/numbers';
import { checkedText } from 'tenon/formula/texts';

const HTML = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const SCRIPT = {
  '\\': '\\\\', "'": "\\'", '"': '\\"', '/': '\\/', '<': '\\u003C', '>': '\\u003E',
  '\n': '\\n', '\r': '\\r', '\t': '\\t', '\b': '\\b', '\f': '\\f', '\u2028': '\\u2028', '\u2029': '\\u2029',
};

export const htmlencode = strict((text) => checkedText(html(text)));
export const jsencode = strict((text) => checkedText(script(text)));
export const jsinhtmlencode = strict((text) => checkedText(script(html(text))));
export const urlencode = strict((text) => checkedText(address(text)));

function html(text) {
  return text.replace(/[&<>"']/g, (each) => HTML[each]);
}

function script(text) {
  return text.replace(/[\\'"/<>\n\r\t\x08\f\u2028\u2029]/g, (each) => SCRIPT[each]);
}

function address(text) {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '?'))
    .replace(/[!~'()]/g, (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%20', '+');
}

export function hyperlink(link, words, ...more) {
  const target = more.length === 1 ? ` target="${more[0] ?? ''}"` : '';
  return checkedText(`<a href="${link ?? ''}"${target}>${words ?? ''}</a>`);
}

/** Height and width come together or not at all. */
export function image(link, words, ...size) {
  const [height, width] = size.map((each) => (each === null ? '' : plain(each)));
  const style = size.length === 2 ? ` style="height:${height}px; width:${width}px;" border="0"` : '';
  return checkedText(`<img src="${link ?? ''}" alt="${words ?? ''}"${style}/>`);
}
