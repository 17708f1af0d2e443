// Warns before a form is left whose changes are not saved.

import { text } from 'tenon/texts';

class Unsaved extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this.changed);
    this.addEventListener('change', this.changed);
    this.addEventListener('submit', this.submitted);
    this.addEventListener('htmx:responseError', this.changed);
    this.addEventListener('htmx:sendError', this.changed);
    window.addEventListener('beforeunload', this.leaving);
    document.addEventListener('htmx:confirm', this.swapping);
    if (this.querySelector('.has-problem')) this.changed();
  }

  disconnectedCallback() {
    window.removeEventListener('beforeunload', this.leaving);
    document.removeEventListener('htmx:confirm', this.swapping);
  }

  get dirty() {
    return this.classList.contains('dirty');
  }

  changed = () => this.classList.add('dirty');

  submitted = () => this.classList.remove('dirty');

  leaving = (event) => {
    if (this.dirty) event.preventDefault();
  };

  swapping = (event) => {
    const replacesUs = event.detail.target?.contains(this);
    if (this.dirty && replacesUs && !this.contains(event.detail.elt) && !window.confirm(text('unsaved'))) {
      event.preventDefault();
    }
  };
}

customElements.define('tn-unsaved', Unsaved);
