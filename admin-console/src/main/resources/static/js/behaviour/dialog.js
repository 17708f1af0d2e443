// A native dialog that closes by a click beside it; one that the server sends with data-open opens at once and leaves when closed.

class Dialog extends HTMLElement {
  connectedCallback() {
    this.dialog = this.querySelector('dialog');
    this.dialog.addEventListener('mousedown', this.pressedBeside);
    this.dialog.addEventListener('close', this.closed);
    this.addEventListener('htmx:afterRequest', this.answered);
    if (this.hasAttribute('data-open') && !this.dialog.open) {
      this.opener = document.activeElement;
      this.dialog.showModal();
    }
  }

  disconnectedCallback() {
    this.dialog.removeEventListener('mousedown', this.pressedBeside);
    this.dialog.removeEventListener('close', this.closed);
    this.removeEventListener('htmx:afterRequest', this.answered);
  }

  pressedBeside = (event) => {
    if (event.target === this.dialog && !this.querySelector('.dirty')) {
      this.dialog.close();
    }
  };

  // What changed the screen behind it has done its work.
  answered = (event) => {
    const { target, successful, xhr } = event.detail;
    const isBehind = target?.isConnected && !target.contains(this) && !this.contains(target);
    if (this.hasAttribute('data-open') && isBehind && (successful || xhr.status === 422)) this.dialog.close();
  };

  closed = () => {
    if (this.hasAttribute('data-open')) {
      this.remove();
      (this.opener?.isConnected ? this.opener : document.getElementById('screen'))?.focus({ preventScroll: true });
    }
  };
}

customElements.define('tn-dialog', Dialog);
