// The region of notices: gives each a button to dismiss it, and lets those that are no problem go by themselves.

import { icon } from 'tenon/icons';
import { text } from 'tenon/texts';

const STAY = 6000;

class Toasts extends HTMLElement {
  connectedCallback() {
    this.observer = new MutationObserver(() => this.receive());
    this.observer.observe(this, { childList: true });
    this.receive();
  }

  disconnectedCallback() {
    this.observer.disconnect();
  }

  receive() {
    for (const notice of this.querySelectorAll('.toast:not([data-ready])')) {
      notice.dataset.ready = '';
      notice.append(this.dismissButton(notice));
      if (!notice.matches('.danger, .warning')) {
        this.leaveLater(notice);
      }
    }
  }

  dismissButton(notice) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button icon-only quiet tiny';
    button.setAttribute('aria-label', text('dismiss'));
    button.append(icon('x', 'small'));
    button.addEventListener('click', () => notice.remove());
    return button;
  }

  leaveLater(notice) {
    let timer = setTimeout(() => notice.remove(), STAY);
    notice.addEventListener('pointerenter', () => clearTimeout(timer));
    notice.addEventListener('pointerleave', () => { timer = setTimeout(() => notice.remove(), STAY); });
  }
}

customElements.define('tn-toast', Toasts);
