// A board: cards move between columns by dragging, by Alt+arrows, or by the card's menu. The server is told at once;
// if it says no, the card goes back and the reason is shown.

import 'lib/sortable';
import { post } from 'tenon/http';
import { announce } from 'tenon/announce';
import { text } from 'tenon/texts';
import { openMoveMenu } from 'tenon/move-menu';

class Board extends HTMLElement {
  connectedCallback() {
    this.sortables = this.columns.map((column) =>
      window.Sortable.create(column, {
        group: this.id,
        animation: 140,
        delay: 150,
        delayOnTouchOnly: true,
        filter: 'button',
        preventOnFilter: false,
        onStart: (event) => { this.from = this.placeOf(event.item); },
        onEnd: (event) => this.moved(event.item, this.from),
      }));
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('click', this.clicked);
    this.recount();
  }

  disconnectedCallback() {
    this.sortables.forEach((sortable) => sortable.destroy());
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('click', this.clicked);
  }

  get columns() {
    return [...this.querySelectorAll('[data-column]')];
  }

  placeOf(card) {
    return { column: card.parentElement, next: card.nextElementSibling };
  }

  pressed = (event) => {
    const card = event.target.closest('.board-card');
    if (!card || !event.altKey || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    const from = this.placeOf(card);
    if (this.shift(card, event.key)) {
      event.target.focus();
      card.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      this.moved(card, from);
    }
  };

  shift(card, key) {
    const sideways = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (sideways) {
      const column = this.columns[this.columns.indexOf(card.parentElement) + sideways];
      column?.prepend(card);
      return Boolean(column);
    }
    const neighbour = key === 'ArrowUp' ? card.previousElementSibling : card.nextElementSibling;
    neighbour?.[key === 'ArrowUp' ? 'before' : 'after'](card);
    return Boolean(neighbour);
  }

  clicked = (event) => {
    const button = event.target.closest('[data-move-menu]');
    if (!button) return;
    const card = button.closest('.board-card');
    const places = this.columns.map((column) => ({ element: column, label: column.dataset.label, here: column === card.parentElement }));
    openMoveMenu(button, places, (column) => {
      const from = this.placeOf(card);
      column.prepend(card);
      button.focus();
      this.moved(card, from);
    });
  };

  async moved(card, from) {
    const column = card.parentElement;
    if (column === from.column && card.nextElementSibling === from.next) return;
    this.recount();
    card.classList.add('moving');
    const before = card.nextElementSibling?.dataset.id ?? '';
    const answer = await post(this.dataset.moveUrl, { id: card.dataset.id, column: column.dataset.column, before });
    card.classList.remove('moving');
    if (answer) {
      announce(this.sentence('moved', card, column));
      this.dispatchEvent(new CustomEvent('card-moved', { bubbles: true }));
    } else {
      this.putBack(card, from);
    }
  }

  putBack(card, from) {
    const focused = card.contains(document.activeElement) ? document.activeElement : null;
    from.column.insertBefore(card, from.next?.parentElement === from.column ? from.next : null);
    focused?.focus();
    this.recount();
    announce(this.sentence('movedBack', card, from.column));
  }

  sentence(key, card, column) {
    const cards = [...column.querySelectorAll('.board-card')];
    return text(key, {
      item: card.querySelector('.board-card-title').textContent.trim(),
      place: column.dataset.label,
      position: cards.indexOf(card) + 1,
      count: cards.length,
    });
  }

  /** The count of a column may be more than the cards that are here; a count such as "50+" is left alone. */
  recount() {
    for (const column of this.columns) {
      const count = column.closest('.lane').querySelector('.count');
      const cards = column.querySelectorAll('.board-card').length;
      column.elsewhere ??= Number(count.textContent) - cards;
      if (Number.isFinite(column.elsewhere)) count.textContent = String(column.elsewhere + cards);
    }
  }
}

customElements.define('tn-board', Board);
