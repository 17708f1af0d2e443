// The rows of the filter builder: removed here; added, and changed with their field, by the server.

class FilterRows extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.clicked);
    this.addEventListener('htmx:beforeSend', this.asked);
    this.addEventListener('htmx:afterRequest', this.answered);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.clicked);
    this.removeEventListener('htmx:beforeSend', this.asked);
    this.removeEventListener('htmx:afterRequest', this.answered);
  }

  // The row that the server is changing is closed until it comes, so that nothing typed into it is lost.
  asked = (event) => this.close(event, true);

  answered = (event) => this.close(event, false);

  close(event, closed) {
    const controls = event.target.closest('.filter-row')?.querySelectorAll('select, input') ?? [];
    for (const control of controls) {
      if (control !== document.activeElement) control.disabled = closed;
    }
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
