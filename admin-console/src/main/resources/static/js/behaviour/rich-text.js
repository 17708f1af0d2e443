// Formatted text: an editable place over the textarea that is posted. What is pasted comes without its formatting;
// the server cleans whatever arrives.

import { text } from 'tenon/texts';

class RichText extends HTMLElement {
  connectedCallback() {
    this.source = this.querySelector('textarea');
    this.place = this.querySelector('[contenteditable]');
    this.place.innerHTML = this.source.value;
    this.place.addEventListener('input', this.typed);
    this.place.addEventListener('paste', this.pasted);
    this.addEventListener('click', this.formatted);
    this.addEventListener('mousedown', this.keepSelection);
    this.source.addEventListener('focus', this.passedOn);
  }

  disconnectedCallback() {
    this.place.removeEventListener('input', this.typed);
    this.place.removeEventListener('paste', this.pasted);
    this.removeEventListener('click', this.formatted);
    this.removeEventListener('mousedown', this.keepSelection);
    this.source.removeEventListener('focus', this.passedOn);
  }

  typed = () => {
    const isEmpty = this.place.textContent.trim() === '' && !this.place.querySelector('img, hr');
    this.source.value = isEmpty ? '' : this.place.innerHTML;
  };

  pasted = (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  };

  // A button takes the focus, and with it the selection, unless it is told not to.
  keepSelection = (event) => {
    if (event.target.closest('[data-format]')) event.preventDefault();
  };

  formatted = (event) => {
    const command = event.target.closest('[data-format]')?.dataset.format;
    if (!command) return;
    this.place.focus();
    if (command === 'createLink') {
      const address = window.prompt(text('linkAddress'), 'https://');
      if (address) document.execCommand(command, false, address);
    } else {
      document.execCommand(command);
    }
    this.typed();
    this.source.dispatchEvent(new Event('change', { bubbles: true }));
  };

  // The form puts the focus on what has a problem: that is the hidden textarea.
  passedOn = () => this.place.focus();
}

customElements.define('tn-rich-text', RichText);
