// Theme and language of this browser, kept in cookies so that the server's first paint is already right.

const YEAR = 31536000;

class Preferences extends HTMLElement {
  connectedCallback() {
    this.addEventListener('change', this.changed);
  }

  disconnectedCallback() {
    this.removeEventListener('change', this.changed);
  }

  changed = (event) => {
    const { name, value } = event.target;
    document.cookie = `tenon_${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
    if (name === 'theme') {
      document.documentElement.dataset.theme = value;
    } else {
      location.reload();
    }
  };
}

customElements.define('tn-preferences', Preferences);
