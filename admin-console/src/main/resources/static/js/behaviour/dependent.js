// A select that offers only what goes with the value of another field of its form.

class Dependent extends HTMLElement {
  connectedCallback() {
    this.select = this.querySelector('select');
    this.all = [...this.select.options];
    this.allowed = JSON.parse(this.dataset.allowed);
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
    const controlling = this.form?.elements[this.dataset.controlledBy];
    const allowed = this.allowed[valueOf(controlling)] ?? [];
    const chosen = this.select.value;
    this.select.replaceChildren(...this.all.filter((option) => option.value === '' || allowed.includes(option.value)));
    const kept = [...this.select.options].some((option) => option.value === chosen);
    this.select.value = kept ? chosen : '';
    if (!kept) this.select.dispatchEvent(new Event('change', { bubbles: true }));
  }
}

/** A checkbox posts a hidden "false" before it, so that the form knows two controls of its name. */
function valueOf(control) {
  if (!control) return '';
  if (control instanceof RadioNodeList && [...control].some((each) => each.type === 'checkbox')) {
    return String([...control].some((each) => each.checked));
  }
  return control.value;
}

customElements.define('tn-dependent', Dependent);
