// A popover that opens under its button and is walked with the arrow keys.

class Menu extends HTMLElement {
  connectedCallback() {
    this.popup = this.querySelector('[popover]');
    this.popup?.addEventListener('toggle', this.toggled);
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('click', this.chosen);
  }

  disconnectedCallback() {
    this.popup?.removeEventListener('toggle', this.toggled);
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('click', this.chosen);
  }

  get button() {
    return this.querySelector(`[popovertarget="${this.popup.id}"]`);
  }

  toggled = (event) => {
    if (event.newState === 'open') {
      this.place();
      (this.popup.querySelector('[autofocus]') ?? this.items()[0])?.focus({ preventScroll: true });
    }
  };

  place() {
    const button = this.button.getBoundingClientRect();
    const popup = this.popup.getBoundingClientRect();
    const margin = 8;
    const fitsBelow = button.bottom + popup.height + margin < innerHeight;
    const rightAligned = button.left + popup.width + margin > innerWidth;
    const left = rightAligned ? button.right - popup.width : button.left;
    const top = fitsBelow ? button.bottom + 4 : button.top - popup.height - 4;
    this.popup.style.left = `${Math.max(margin, Math.min(left, innerWidth - popup.width - margin))}px`;
    this.popup.style.top = `${Math.max(margin, top)}px`;
  }

  items() {
    return [...this.popup.querySelectorAll('a[href], button:not(:disabled), input:not([type="hidden"])')];
  }

  pressed = (event) => {
    if (!this.popup.matches(':popover-open')) {
      if (event.key === 'ArrowDown' && event.target === this.button) {
        event.preventDefault();
        this.popup.showPopover();
      }
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || event.target.type === 'radio') return;
    event.preventDefault();
    const items = this.items();
    const at = items.indexOf(document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };

  chosen = (event) => {
    const item = event.target.closest('a, button');
    if (item && this.popup.contains(item) && !item.hasAttribute('data-stay')) {
      this.popup.hidePopover();
    }
  };
}

customElements.define('tn-menu', Menu);
