// Single keys for the things done all day: / searches, c creates, ? shows the keys. They rest while something is typed.

class Hotkeys extends HTMLElement {
  connectedCallback() {
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.pressed);
  }

  pressed = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.composedPath()[0])) return;
    if (document.querySelector('dialog[open]')) return;
    if (event.key === '/') {
      this.focusOn(event, document.getElementById('global-search'));
    } else if (event.key === '?') {
      event.preventDefault();
      document.getElementById('help-dialog')?.showModal();
    } else {
      this.click(event, document.querySelector(`[data-hotkey="${CSS.escape(event.key)}"]`));
    }
  };

  focusOn(event, input) {
    if (!input) return;
    event.preventDefault();
    input.focus();
    input.select();
  }

  click(event, control) {
    if (!control) return;
    event.preventDefault();
    control.click();
  }
}

/** Also within an element that keeps its own tree, such as an editor: there the path tells the true target. */
function isTyping(target) {
  return target.matches?.('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]');
}

customElements.define('tn-hotkeys', Hotkeys);
