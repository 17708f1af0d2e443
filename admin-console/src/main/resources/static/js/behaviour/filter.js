// The rows of the filter builder: removed here; added, and changed with their field, by the server.

class FilterRows extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.clicked);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.clicked);
  }

  clicked = (event) => {
    const button = event.target.closest('[data-remove-row]');
    if (!button) return;
    const row = button.closest('[data-row]');
    const next = row.nextElementSibling ?? row.previousElementSibling;
    row.remove();
    (next?.querySelector('[data-remove-row]') ?? this.querySelector('[data-add-row]')).focus();
    this.dispatchEvent(new Event('change', { bubbles: true }));
  };
}

customElements.define('tn-filter', FilterRows);
