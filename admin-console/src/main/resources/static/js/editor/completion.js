// What can be typed next: fields along relations, and functions with their help. The server knows both.

import { autocompletion } from '@codemirror/autocomplete';
import crelt from 'crelt';
import { targetsOf } from 'tenon/editor/targets';

const PATH = /[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}\p{N}_$]*)*/u;

/** Answers of one address are kept while the page lives: names and functions do not change under an editor. */
const kept = new Map();

function ask(url) {
  if (!kept.has(url)) {
    const answer = fetch(url, { credentials: 'same-origin', headers: { Accept: 'application/json' } })
      .then((response) => (response.ok ? response.json() : []))
      .catch(() => []);
    kept.set(url, answer);
  }
  return kept.get(url);
}

/** The form may say whose names are meant: those of the `target` of a lookup. */
export function completion(url, formOf) {
  return autocompletion({ override: [(context) => complete(url, formOf(), context)], icons: false });
}

async function complete(url, form, context) {
  const typed = context.matchBefore(PATH);
  if (!typed && !context.explicit) return null;
  const text = typed?.text ?? '';
  const parents = text.slice(0, text.lastIndexOf('.') + 1);
  const from = (typed?.from ?? context.pos) + parents.length;
  const names = await ask(`${url}/names?${new URLSearchParams([['path', parents], ...targetsOf(form)])}`);
  const functions = parents ? [] : await ask(`${url}/functions`);
  if (context.aborted) return null;
  return { from, options: [...names.map(nameOption), ...functions.map(functionOption)], validFor: /^[\p{L}\p{N}_$]*$/u };
}

function nameOption({ name, label, type, isParent }) {
  return {
    label: name,
    displayLabel: isParent ? `${name}.` : name,
    detail: type === '' ? label : `${label} · ${type}`,
    type: 'variable',
    boost: isParent ? 0 : 1,
    apply: isParent ? `${name}.` : name,
  };
}

function functionOption({ name, signature, help, example }) {
  return {
    label: name,
    detail: signature.slice(name.length),
    type: 'function',
    apply: (view, _, from, to) => insertCall(view, name, from, to),
    info: () => crelt('div', { class: 'formula-help' }, crelt('code', signature), crelt('p', help), example ? crelt('pre', example) : null),
  };
}

/** The name with its brackets, and the cursor between them. */
function insertCall(view, name, from, to) {
  const hasBracket = view.state.sliceDoc(to, to + 1) === '(';
  view.dispatch({ changes: { from, to, insert: hasBracket ? name : `${name}()` }, selection: { anchor: from + name.length + 1 } });
}
