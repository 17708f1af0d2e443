// A select that offers only what goes with the value of another field of its form.

import { allowedIn } from 'tenon/controlled';

class Dependent extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector('select');
    this.all = [...this.select.options];
    this.form = this.closest('form');
    this.form?.addEventListener('change', this.changed);
    this.offer();
  }

  disconnectedCallback() {
    this.form?.removeEventListener('change', this.changed);
  }

  changed = (event) => {
    if (event.target.name === this.dataset.controlledBy) this.offer();
  };

  offer() {
    const allowed = allowedIn(this);
    const chosen = this.select.value;
    this.select.replaceChildren(...this.all.filter((option) => option.value === '' || allowed.includes(option.value)));
    const kept = [...this.select.options].some((option) => option.value === chosen);
    this.select.value = kept ? chosen : '';
    if (!kept) this.select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

customElements.define('tn-dependent', Dependent);
