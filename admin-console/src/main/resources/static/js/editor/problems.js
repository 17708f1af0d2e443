// Problems while typing: the server's own parser says what it would say when the formula is saved.

import { linter } from '@codemirror/lint';
import { csrfHeader } from 'tenon/http';

const WAIT = 350;

/** Asks for the verdict on what is typed, with the other fields of the form; `told` hears it. */
export function problems(url, formOf, told) {
  return linter(
    async (view) => {
      const text = view.state.doc.toString();
      const verdict = await check(url, formOf(), text);
      if (!verdict || view.state.doc.toString() !== text) return [];
      told(verdict);
      return verdict.problems.map((problem) => shown(problem, view.state.doc.length));
    },
    { delay: WAIT },
  );
}

/** What the server is asked about a text: with the form around it, which may say of what type and how it is meant. */
export function asked(form, text) {
  const values = new URLSearchParams(form ? [...new FormData(form)].filter(([, value]) => typeof value === 'string') : []);
  values.set('formulaText', text);
  return values;
}

async function check(url, form, text) {
  const values = asked(form, text);
  try {
    const response = await fetch(`${url}/check`, { method: 'POST', credentials: 'same-origin', headers: csrfHeader(), body: values });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}

function shown({ from, to, message }, length) {
  const begin = Math.min(from, length);
  return { from: begin, to: Math.max(begin, Math.min(to, length)), severity: 'error', message };
}
