// Requests of our scripts: with the token, and with one way to say what went wrong.

import { text } from 'tenon/texts';
import { toast } from 'tenon/toast';

export function csrfHeader() {
  const meta = document.querySelector('meta[name="csrf"]');
  return meta ? { [meta.dataset.header]: meta.content } : {};
}

/** Fetches a fragment; answers null, having said why, when there is none. */
export async function fragment(url, signal) {
  const response = await send(url, { headers: { 'HX-Request': 'true' }, signal });
  return response && response.ok ? response.text() : null;
}

/** Posts the values as a form; answers the response, or null, having said why. */
export async function post(url, values) {
  const response = await send(url, {
    method: 'POST',
    headers: { 'HX-Request': 'true', ...csrfHeader() },
    body: new URLSearchParams(values),
  });
  return response && response.ok ? response : null;
}

async function send(url, options) {
  try {
    const response = await fetch(url, { credentials: 'same-origin', ...options });
    if (!response.ok) {
      explain(response.status, await plainText(response));
    }
    return response;
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      toast('danger', text('network'));
    }
    return null;
  }
}

async function plainText(response) {
  return response.headers.get('Content-Type')?.startsWith('text/plain') ? response.text() : '';
}

/** Tells the reader why a request failed: the server's own sentence if it sent one, else what the status means. */
export function explain(status, sentence) {
  toast('danger', sentence || text(meaning(status)));
}

function meaning(status) {
  switch (status) {
    case 401: return 'expired';
    case 403: return 'forbidden';
    case 409: return 'conflict';
    default: return 'server';
  }
}
