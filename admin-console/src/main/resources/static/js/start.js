// The one script of every page: loads a behaviour when its element first appears, and sets the manners of htmx.

import { csrfHeader, explain } from 'tenon/http';
import { text } from 'tenon/texts';
import { toast } from 'tenon/toast';

const asked = new Set();

function loadBehaviours(root) {
  const elements = root.matches?.(':not(:defined)') ? [root] : [];
  for (const element of [...elements, ...root.querySelectorAll(':not(:defined)')]) {
    const name = element.localName;
    if (name.startsWith('tn-') && !asked.has(name)) {
      asked.add(name);
      import(`tenon/behaviour/${name.slice(3)}`);
    }
  }
}

loadBehaviours(document);
document.addEventListener('htmx:load', (event) => loadBehaviours(event.detail.elt));

document.addEventListener('htmx:configRequest', (event) => Object.assign(event.detail.headers, csrfHeader()));

// A request that a newer one replaces (hx-sync) is given up on purpose; htmx would write that to the console as an error.
// One that fails still writes its htmx:sendError.
htmx.logger = (element, name, detail) => {
  if (name === 'htmx:sendAbort' || (name === 'htmx:afterRequest' && detail.xhr.status === 0)) delete detail.error;
};

document.addEventListener('htmx:sendError', () => toast('danger', text('network')));
document.addEventListener('htmx:timeout', () => toast('danger', text('network')));
document.addEventListener('htmx:responseError', (event) => {
  const { xhr } = event.detail;
  const plain = xhr.getResponseHeader('Content-Type')?.startsWith('text/plain');
  explain(xhr.status, plain ? xhr.responseText : '');
});

// A form that came back with problems takes the reader to the first of them.
document.addEventListener('htmx:afterSettle', (event) => {
  if (event.detail.xhr?.status === 422) {
    const place = event.detail.target;
    (place.querySelector('[aria-invalid="true"]') ?? place.querySelector('.problem-summary'))?.focus();
  } else if (event.detail.boosted) {
    document.getElementById('screen')?.focus({ preventScroll: true });
  }
});

document.addEventListener('click', (event) => {
  const opener = event.target.closest('[data-dialog]');
  if (opener) {
    document.getElementById(opener.dataset.dialog)?.showModal();
  }
  if (event.target.closest('[data-close]')) {
    event.target.closest('dialog')?.close();
  }
});
