// A table of records: rows are selected with click, shift-click and space, cells walked with the arrow keys.

import { text } from 'tenon/texts';

class Rows extends HTMLElement {
  connectedCallback() {
    this.bar = document.querySelector(`[data-selection-for="${this.id}"]`);
    this.addEventListener('click', this.clicked);
    this.addEventListener('change', this.changed);
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('htmx:afterSettle', this.reach);
    this.clearButton = this.bar?.querySelector('[data-clear-selection]');
    this.clearButton?.addEventListener('click', this.clear);
    this.reach();
    this.querySelector('td[data-edit]')?.setAttribute('tabindex', '0');
    this.refresh();
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.clicked);
    this.removeEventListener('change', this.changed);
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('htmx:afterSettle', this.reach);
    this.clearButton?.removeEventListener('click', this.clear);
  }

  get boxes() {
    return [...this.querySelectorAll('tbody .select-cell .checkbox')];
  }

  get all() {
    return this.querySelector('[data-select-all]');
  }

  /** The ids of the selected rows. */
  get selected() {
    return this.boxes.filter((box) => box.checked).map((box) => box.value);
  }

  // Cells can have the focus; written on each, that would be a tenth of a long page.
  reach = () => {
    for (const cell of this.querySelectorAll('td[data-edit]:not([tabindex])')) cell.tabIndex = -1;
  };

  clicked = (event) => {
    const box = event.target.closest('tbody .select-cell .checkbox');
    if (!box) return;
    if (event.shiftKey) this.selectRange(box);
    this.last = box;
  };

  selectRange(box) {
    const boxes = this.boxes;
    const from = boxes.indexOf(this.last);
    const to = boxes.indexOf(box);
    if (from < 0) return;
    for (const each of boxes.slice(Math.min(from, to), Math.max(from, to) + 1)) each.checked = box.checked;
    this.refresh();
  }

  changed = (event) => {
    if (event.target === this.all) {
      for (const box of this.boxes) box.checked = this.all.checked;
    }
    if (event.target.closest('.select-cell')) this.refresh();
  };

  clear = () => {
    for (const box of this.boxes) box.checked = false;
    this.refresh();
    this.all?.focus();
  };

  refresh() {
    const boxes = this.boxes;
    const count = boxes.filter((box) => box.checked).length;
    for (const box of boxes) box.closest('tr').classList.toggle('selected', box.checked);
    if (this.all) {
      this.all.checked = count > 0 && count === boxes.length;
      this.all.indeterminate = count > 0 && count < boxes.length;
    }
    if (this.bar) {
      this.bar.hidden = count === 0;
      this.bar.querySelector('.selection-count').textContent = text('selected', { count });
      this.bar.querySelectorAll('input[data-selected-ids]').forEach((input) => { input.value = this.selected.join(','); });
    }
  }

  pressed = (event) => {
    const box = event.target.closest('tbody .select-cell .checkbox');
    if (box && event.key === ' ' && event.shiftKey) {
      event.preventDefault();
      box.checked = true;
      this.selectRange(box);
      this.last = box;
      this.refresh();
      return;
    }
    const cell = event.target.closest('td');
    const step = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (!cell || !step || event.altKey || cell.classList.contains('editing')) return;
    const next = this.cellBeside(cell, ...step);
    if (next) {
      event.preventDefault();
      this.focusOn(next);
    }
  };

  cellBeside(cell, down, right) {
    const row = cell.parentElement;
    const rows = [...row.parentElement.rows];
    return rows[rows.indexOf(row) + down]?.cells[cell.cellIndex + right];
  }

  focusOn(cell) {
    const inner = cell.matches('[data-edit]') ? null : cell.querySelector('a, input');
    if (!inner) {
      for (const roving of this.querySelectorAll('td[tabindex="0"]')) roving.tabIndex = -1;
      cell.tabIndex = 0;
    }
    (inner ?? cell).focus();
  }
}

customElements.define('tn-rows', Rows);
