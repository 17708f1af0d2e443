// A combobox whose options the server renders. Finds another record for a hidden id field, or (data-navigate) leads to it.
// An option with data-create opens a dialog in which the missing record is made; it is chosen then.

import { fragment } from 'tenon/http';
import { text } from 'tenon/texts';

const WAIT = 180;

/** The lookup for which a record is being made. */
let waiting = null;

document.addEventListener('htmx:beforeSwap', (event) => {
  if (!event.target.matches('[data-quick]')) return;
  const made = new DOMParser().parseFromString(event.detail.serverResponse, 'text/html').querySelector('[data-created]');
  if (!made) return;
  event.detail.shouldSwap = false;
  event.target.closest('dialog').close();
  waiting?.take(made.dataset.created, made.dataset.label);
  waiting?.input.focus();
  waiting = null;
});

class Lookup extends HTMLElement {
  connectedCallback() {
    this.input = this.querySelector('[role="combobox"]');
    this.hidden_ = this.querySelector('input[type="hidden"]');
    this.list = this.querySelector('[role="listbox"]');
    this.clearButton = this.querySelector('.lookup-clear');
    this.chosenLabel = this.input.value;
    this.input.addEventListener('input', this.typed);
    this.input.addEventListener('keydown', this.pressed);
    this.input.addEventListener('click', this.opened);
    this.list.addEventListener('mousedown', this.picked);
    this.addEventListener('focusout', this.left);
    this.clearButton?.addEventListener('click', this.cleared);
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
    this.pending?.abort();
  }

  get options() {
    return [...this.list.querySelectorAll('[role="option"]')];
  }

  get active() {
    return this.list.querySelector('.active');
  }

  get navigates() {
    return this.hasAttribute('data-navigate');
  }

  /** What the form holds of the fields on which the offer depends. */
  get given() {
    const form = this.closest('form');
    if (!form || !this.dataset.given) return [];
    const held = new FormData(form);
    const names = this.dataset.given.trim().split(' ');
    return names.flatMap((name) => held.getAll(name).map((value) => [name, value]));
  }

  typed = () => {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.ask(this.input.value.trim()), WAIT);
  };

  opened = () => {
    if (!this.navigates && this.list.hidden && !this.input.readOnly) this.ask('');
  };

  async ask(query) {
    this.pending?.abort();
    if (this.navigates && query === '') {
      this.close();
      return;
    }
    this.pending = new AbortController();
    this.classList.add('loading');
    const url = new URL(this.dataset.url, location.href);
    url.searchParams.set('q', query);
    for (const [name, value] of this.given) url.searchParams.append(name, value);
    const html = await fragment(url, this.pending.signal);
    this.classList.remove('loading');
    if (html !== null && this.isConnected) this.show(html);
  }

  show(html) {
    this.list.innerHTML = html;
    // In the dialog of a record that is being made, no further one is begun.
    if (this.closest('[data-quick]')) this.list.querySelectorAll('[data-create]').forEach((option) => option.remove());
    const options = this.options;
    options.forEach((option, at) => {
      option.id = `${this.list.id}-${at}`;
      option.setAttribute('aria-selected', String(option.dataset.value === this.hidden_?.value));
    });
    if (options.every((option) => option.dataset.create)) {
      this.list.insertAdjacentHTML('afterbegin', '<div class="listbox-note" role="option" aria-disabled="true" aria-selected="false"></div>');
      this.list.firstChild.textContent = text('noResults');
    }
    this.list.hidden = false;
    this.input.setAttribute('aria-expanded', 'true');
    this.activate(options[0]);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  activate(option) {
    this.active?.classList.remove('active');
    if (!option || option.hasAttribute('aria-disabled')) return;
    option.classList.add('active');
    option.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', option.id);
  }

  pressed = (event) => {
    const open = !this.list.hidden;
    if (this.input.readOnly) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (open) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.ask(this.navigates ? this.input.value.trim() : '');
    } else if (event.key === 'Enter' && open && this.active) {
      event.preventDefault();
      this.choose(this.active);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
      this.restore();
    }
  };

  move(step) {
    const options = this.options;
    const at = options.indexOf(this.active);
    this.activate(options[(at + step + options.length) % options.length]);
  }

  picked = (event) => {
    event.preventDefault();
    const option = event.target.closest('[role="option"]:not([aria-disabled])');
    if (option) this.choose(option);
  };

  choose(option) {
    this.close();
    if (option.dataset.create) {
      waiting = this;
      htmx.ajax('GET', option.dataset.create, { target: '#dialogs', swap: 'beforeend' });
      return;
    }
    if (this.navigates) {
      location.assign(option.dataset.url);
      return;
    }
    this.take(option.dataset.value, option.dataset.label);
    this.input.focus();
  }

  /** As if it had held this from the beginning. */
  hold(value, label) {
    this.hidden_.value = value;
    this.input.value = label;
    this.chosenLabel = label;
    if (this.clearButton) this.clearButton.hidden = value === '';
  }

  take(value, label) {
    this.hold(value, label);
    this.hidden_.dispatchEvent(new Event('change', { bubbles: true }));
  }

  cleared = () => {
    this.take('', '');
    this.input.focus();
  };

  left = (event) => {
    if (this.contains(event.relatedTarget)) return;
    clearTimeout(this.timer);
    this.pending?.abort();
    this.close();
    this.restore();
  };

  restore() {
    if (this.navigates) return;
    if (this.input.value.trim() === '' && this.chosenLabel !== '') this.take('', '');
    else this.input.value = this.chosenLabel;
  }
}

customElements.define('tn-lookup', Lookup);
