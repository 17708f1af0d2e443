// An ordered list, alone or with others of its group: items move by dragging, by Alt+arrows, or by their menu (m).
// Each list writes what it holds, in order, as hidden inputs of its data-name, so that a plain form submit carries it.

import 'lib/sortable';
import { announce } from 'tenon/announce';
import { text } from 'tenon/texts';
import { openMoveMenu } from 'tenon/move-menu';

class SortableList extends HTMLElement {
  connectedCallback() {
    this.list = this.querySelector('.sortable-items');
    this.sortable = window.Sortable.create(this.list, {
      group: this.dataset.group,
      animation: 140,
      delay: 150,
      delayOnTouchOnly: true,
      onEnd: (event) => {
        this.write();
        event.to.closest('tn-sortable').write();
        this.changed();
      },
    });
    this.addEventListener('keydown', this.pressed);
    this.write();
  }

  disconnectedCallback() {
    this.sortable.destroy();
    this.removeEventListener('keydown', this.pressed);
  }

  get group() {
    return [...document.querySelectorAll(`tn-sortable[data-group="${this.dataset.group}"]`)];
  }

  pressed = (event) => {
    const item = event.target.closest('.sortable-item');
    if (!item) return;
    if (event.altKey && event.key.startsWith('Arrow')) {
      event.preventDefault();
      this.move(item, event.key);
    } else if (event.key === 'm' && event.target === item) {
      event.preventDefault();
      const places = this.group.map((each) => ({ element: each, label: each.list.getAttribute('aria-label'), here: each === this }));
      openMoveMenu(item, places, (target) => this.give(item, target));
    } else if (!event.altKey && event.target === item && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      (event.key === 'ArrowDown' ? item.nextElementSibling : item.previousElementSibling)?.focus();
    }
  };

  move(item, key) {
    const group = this.group;
    const aside = { ArrowLeft: -1, ArrowRight: 1 }[key];
    if (aside) {
      const target = group[group.indexOf(this) + aside];
      if (target) this.give(item, target);
      return;
    }
    const neighbour = key === 'ArrowUp' ? item.previousElementSibling : item.nextElementSibling;
    if (!neighbour) return;
    neighbour[key === 'ArrowUp' ? 'before' : 'after'](item);
    item.focus();
    this.write();
    this.changed();
    this.say(item);
  }

  give(item, target) {
    target.list.append(item);
    item.focus();
    this.write();
    target.write();
    target.changed();
    target.say(item);
  }

  write() {
    this.querySelectorAll(':scope > input[type="hidden"]').forEach((input) => input.remove());
    if (!this.dataset.name) return;
    for (const item of this.list.querySelectorAll(':scope > .sortable-item')) {
      const input = document.createElement('input');
      input.type = 'hidden';
      input.name = this.dataset.name;
      input.value = item.dataset.value;
      this.append(input);
    }
  }

  changed() {
    this.dispatchEvent(new Event('change', { bubbles: true }));
  }

  say(item) {
    const items = [...this.list.children];
    announce(text('moved', {
      item: item.dataset.label,
      place: this.list.getAttribute('aria-label'),
      position: items.indexOf(item) + 1,
      count: items.length,
    }));
  }
}

customElements.define('tn-sortable', SortableList);
