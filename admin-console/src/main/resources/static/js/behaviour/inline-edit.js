// Cells that are edited in place: double click, Enter or F2 fetches the editor, Enter or leaving saves, Esc puts back.
// The server answers a save with the cell's new content, or with 422 and the editor again, holding what was typed.

import { fragment } from 'tenon/http';

class InlineEdit extends HTMLElement {
  connectedCallback() {
    this.addEventListener('dblclick', this.started);
    this.addEventListener('click', this.clicked);
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('focusout', this.left);
    this.addEventListener('change', this.changed);
    this.addEventListener('htmx:afterSwap', this.swapped);
  }

  disconnectedCallback() {
    this.removeEventListener('dblclick', this.started);
    this.removeEventListener('click', this.clicked);
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('focusout', this.left);
    this.removeEventListener('change', this.changed);
    this.removeEventListener('htmx:afterSwap', this.swapped);
  }

  started = (event) => {
    const cell = event.target.closest('[data-edit]');
    if (cell) this.edit(cell);
  };

  // A button beside the place does the same, for fingers and for the Tab key.
  clicked = (event) => {
    const cell = event.target.closest('[data-edit-start]')?.parentElement.querySelector('[data-edit]');
    if (cell) this.edit(cell);
  };

  edit(cell) {
    if (cell.classList.contains('editing') || cell.classList.contains('loading')) return;
    cell.before_ = cell.innerHTML;
    cell.classList.add('loading');
    htmx.ajax('GET', this.address(cell), { target: cell, swap: 'innerHTML' }).finally(() => cell.classList.remove('loading'));
  }

  // The cells of a table name the last part only.
  address(cell) {
    const { url } = this.dataset;
    return url ? `${url}/${cell.closest('tr').id.slice('row-'.length)}${cell.dataset.edit}` : cell.dataset.edit;
  }

  pressed = (event) => {
    const cell = event.target.closest('[data-edit]');
    if (!cell) return;
    const editing = cell.classList.contains('editing');
    if (!editing && event.target === cell && (event.key === 'Enter' || event.key === 'F2')) {
      event.preventDefault();
      this.edit(cell);
    } else if (editing && event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      this.putBack(cell, true);
    } else if (editing && event.key === 'Enter' && event.target.matches('select')) {
      event.preventDefault();
      this.save(cell);
    }
  };

  changed = (event) => {
    const form = event.target.closest('.cell-editor');
    if (form) form.dataset.changed = '';
  };

  // Asked a moment later: an editor that is being replaced loses the focus too, and must not be saved again.
  left = (event) => {
    const form = event.target.closest('.cell-editor');
    const cell = form?.closest('.editing[data-edit]');
    if (!cell || cell.contains(event.relatedTarget)) return;
    setTimeout(() => {
      // Still needed: a record is being made for its lookup.
      if (document.querySelector('dialog[open] [data-quick]')) return;
      if (!form.isConnected || !document.hasFocus() || cell.contains(document.activeElement)) return;
      if ('changed' in form.dataset) this.save(cell);
      else if (!form.classList.contains('htmx-request')) this.putBack(cell, false);
    });
  };

  save(cell) {
    const form = cell.querySelector('.cell-editor');
    if (form && !form.classList.contains('htmx-request')) form.requestSubmit();
  }

  putBack(cell, focus) {
    cell.classList.remove('editing');
    cell.innerHTML = cell.before_;
    if (focus) this.focusOn(cell);
  }

  swapped = (event) => {
    const cell = event.target.closest?.('[data-edit]');
    if (!cell) return;
    const form = cell.querySelector('.cell-editor');
    cell.classList.toggle('editing', Boolean(form));
    if (form) {
      if (event.detail.xhr.status === 422) form.dataset.changed = '';
      const control = form.querySelector('input:not([type="hidden"]), select, textarea');
      control?.focus();
      if (control?.matches('input[type="text"], input[type="number"]')) control.select();
    } else {
      cell.classList.add('saved');
      if (document.activeElement === document.body) this.focusOn(cell);
      if (this.hasAttribute('data-page')) this.showAgain(cell);
      else if (this.querySelector('th[data-computed]')) this.showRowAgain(cell);
    }
  };

  // What is computed in the row of a table may depend on what was saved; a row that has left the list stays as it is.
  async showRowAgain(cell) {
    const row = cell.closest('tr');
    const html = await fragment(location.href);
    const again = html && new DOMParser().parseFromString(html, 'text/html').getElementById(row.id);
    if (!again || !row.isConnected || row.querySelector('.editing, .loading')) return;
    [...row.cells].forEach((old, at) => {
      if (old !== cell && !old.classList.contains('select-cell')) old.innerHTML = again.cells[at].innerHTML;
    });
  }

  // Formula fields, roll-ups, conditions and stamps of the page may depend on what was saved. An editor that is open meanwhile
  // is left alone: the page is shown again behind its save.
  async showAgain(cell) {
    const edited = cell.dataset.edit;
    const hadFocus = document.activeElement === cell;
    const html = await fragment(location.pathname);
    if (html === null || !this.isConnected || this.querySelector('.editing, .loading')) return;
    htmx.swap('#screen', html, { swapStyle: 'innerHTML' });
    const again = document.querySelector(`[data-page] [data-edit="${edited}"]`);
    again?.classList.add('saved');
    if (again && hadFocus) this.focusOn(again);
  }

  focusOn(cell) {
    cell.tabIndex = 0;
    cell.focus();
  }
}

customElements.define('tn-inline-edit', InlineEdit);
