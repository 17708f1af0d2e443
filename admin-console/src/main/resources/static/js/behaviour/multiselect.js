// Shows a multiple select as chips with a list to type into. The select stays in the form and keeps the values.

import { allowedIn } from 'tenon/controlled';
import { text } from 'tenon/texts';

class MultiSelect extends HTMLElement {
  connectedCallback() {
    if (this.chips) return;
    this.select = this.querySelector('select');
    if (this.select.disabled) return;
    this.build();
    this.offer();
    this.addEventListener('focusout', this.left);
    this.form = this.closest('form');
    this.form?.addEventListener('change', this.changed);
  }

  disconnectedCallback() {
    this.form?.removeEventListener('change', this.changed);
  }

  changed = (event) => {
    if (event.target.name === this.dataset.controlledBy) this.offer();
  };

  // What no longer goes with the controlling field is neither offered nor kept.
  offer() {
    const allowed = allowedIn(this);
    for (const option of this.select.options) {
      option.disabled = allowed !== null && !allowed.includes(option.value);
      if (option.disabled) option.selected = false;
    }
    this.draw();
  }

  build() {
    const id = this.select.id;
    this.chips = document.createElement('div');
    this.chips.className = 'chips';
    this.input = document.createElement('input');
    this.list = document.createElement('div');
    Object.assign(this.list, { id: `${id}-list`, className: 'listbox', hidden: true });
    this.list.setAttribute('role', 'listbox');
    this.list.setAttribute('aria-multiselectable', 'true');
    this.list.setAttribute('aria-labelledby', `${id}-label`);
    this.select.hidden = true;
    this.select.id = `${id}-values`;
    Object.assign(this.input, { id, type: 'text', autocomplete: 'off', spellcheck: false });
    for (const [name, value] of Object.entries({ role: 'combobox', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': this.list.id })) {
      this.input.setAttribute(name, value);
    }
    for (const name of ['aria-describedby', 'aria-invalid']) {
      if (this.select.hasAttribute(name)) this.input.setAttribute(name, this.select.getAttribute(name));
    }
    this.chips.append(this.input);
    this.append(this.chips, this.list);
    this.input.addEventListener('input', () => this.open());
    this.input.addEventListener('click', () => this.open());
    this.input.addEventListener('keydown', this.pressed);
    this.chips.addEventListener('click', (event) => { if (event.target === this.chips) this.input.focus(); });
    this.list.addEventListener('mousedown', this.picked);
  }

  get options() {
    return [...this.select.options].filter((option) => !option.disabled);
  }

  draw() {
    this.chips.querySelectorAll('.chip').forEach((chip) => chip.remove());
    for (const option of this.options.filter((each) => each.selected)) this.input.before(this.chip(option));
  }

  chip(option) {
    const chip = document.createElement('span');
    chip.className = 'chip';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '×';
    button.setAttribute('aria-label', `${text('remove')}: ${option.label}`);
    button.addEventListener('click', () => {
      this.toggle(option);
      this.input.focus();
    });
    chip.append(option.label, button);
    return chip;
  }

  toggle(option) {
    option.selected = !option.selected;
    this.draw();
    this.select.dispatchEvent(new Event('change', { bubbles: true }));
  }

  open() {
    if (this.input.readOnly) return;
    const wanted = this.input.value.trim().toLowerCase();
    const matching = this.options.filter((option) => option.label.toLowerCase().includes(wanted));
    this.list.replaceChildren(...matching.map((option, at) => this.row(option, at)));
    this.list.hidden = matching.length === 0;
    this.input.setAttribute('aria-expanded', String(matching.length > 0));
    this.activate(this.list.firstElementChild);
  }

  row(option, at) {
    const row = document.createElement('div');
    row.id = `${this.list.id}-${at}`;
    row.setAttribute('role', 'option');
    row.setAttribute('aria-selected', String(option.selected));
    row.dataset.value = option.value;
    const box = document.createElement('span');
    box.className = option.selected ? 'mark on' : 'mark';
    row.append(box, option.label);
    row.option = option;
    return row;
  }

  activate(row) {
    this.list.querySelector('.active')?.classList.remove('active');
    row?.classList.add('active');
    row?.scrollIntoView({ block: 'nearest' });
    if (row) this.input.setAttribute('aria-activedescendant', row.id);
    else this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.list.hidden = true;
    this.input.value = '';
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  pressed = (event) => {
    if (this.input.readOnly) return;
    const active = this.list.hidden ? null : this.list.querySelector('.active');
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!active) this.open();
      else this.activate((event.key === 'ArrowDown' ? active.nextElementSibling : active.previousElementSibling) ?? active);
    } else if (event.key === 'Enter' && active) {
      event.preventDefault();
      this.pick(active);
    } else if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === 'Backspace' && this.input.value === '') {
      const last = this.options.filter((option) => option.selected).at(-1);
      if (last) this.toggle(last);
    }
  };

  picked = (event) => {
    event.preventDefault();
    const row = event.target.closest('[role="option"]');
    if (row) this.pick(row);
  };

  pick(row) {
    const at = [...this.list.children].indexOf(row);
    this.toggle(row.option);
    this.input.value = '';
    this.open();
    this.activate(this.list.children[Math.min(at, this.list.children.length - 1)]);
  }

  left = (event) => {
    if (!this.contains(event.relatedTarget)) this.close();
  };
}

customElements.define('tn-multiselect', MultiSelect);
