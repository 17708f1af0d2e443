// A list: a click with Shift on a heading adds it to the order instead of replacing the order; what is wrong with a cell is
// brought into sight.

class List extends HTMLElement {
  connectedCallback() {
    this.addEventListener('htmx:configRequest', this.asked);
    this.addEventListener('htmx:afterSettle', this.settled);
  }

  disconnectedCallback() {
    this.removeEventListener('htmx:configRequest', this.asked);
    this.removeEventListener('htmx:afterSettle', this.settled);
  }

  settled = () => {
    this.querySelector('.cell-editor .field-problem')?.scrollIntoView({ block: 'nearest' });
  };

  asked = (event) => {
    const { elt, triggeringEvent } = event.detail;
    if (!triggeringEvent?.shiftKey || !elt.matches?.('th a')) return;
    const url = new URL(event.detail.path, location.href);
    url.searchParams.set('sort', added(this.dataset.sort, url.searchParams.get('sort') ?? ''));
    event.detail.path = url.pathname + url.search;
  };
}

/** The order with one more key; a key that stands in it already turns round in its place. */
function added(order, clicked) {
  const field = clicked.replace(/^-/, '');
  const keys = order === '' ? [] : order.split(',');
  const at = keys.findIndex((key) => key.replace(/^-/, '').toLowerCase() === field.toLowerCase());
  if (at < 0) keys.push(field);
  else keys[at] = keys[at].startsWith('-') ? field : `-${field}`;
  return keys.join(',');
}

customElements.define('tn-list', List);
