// A native dialog that closes by a click beside it; one that the server sends with data-open opens at once and leaves when closed.

class Dialog extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector('dialog');
    this.dialog.addEventListener('mousedown', this.pressedBeside);
    this.dialog.addEventListener('close', this.closed);
    if (this.hasAttribute('data-open') && !this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
    }
  }

  disconnectedCallback() {
    this.dialog.removeEventListener('mousedown', this.pressedBeside);
    this.dialog.removeEventListener('close', this.closed);
  }

  pressedBeside = (event) => {
    if (event.target === this.dialog && !this.querySelector('.dirty')) {
      this.dialog.close();
    }
  };

  closed = () => {
    if (this.hasAttribute('data-open')) {
      this.remove();
      this.opener?.focus?.();
    }
  };
}

customElements.define('tn-dialog', Dialog);
