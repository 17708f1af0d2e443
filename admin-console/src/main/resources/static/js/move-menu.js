// The menu "Move to...": for touch, and for those who cannot drag.

import { icon } from 'tenon/icons';
import { text } from 'tenon/texts';

/** Opens beside the element; calls back with the chosen place's element. */
export function openMoveMenu(beside, places, choose) {
  const menu = document.createElement('div');
  menu.className = 'popover menu';
  menu.popover = 'auto';
  menu.setAttribute('role', 'menu');
  menu.setAttribute('aria-label', text('moveTo'));
  menu.append(...places.map((place) => item(place, () => {
    menu.hidePopover();
    choose(place.element);
  })));
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
  menu.addEventListener('keydown', walk);
  // Within a modal dialog: what stands outside of it cannot be reached.
  (beside.closest('dialog[open]') ?? document.body).append(menu);
  menu.showPopover();
  place(menu, beside.getBoundingClientRect());
  menu.querySelector('button:not(:disabled)')?.focus();
}

function item(place, chosen) {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('role', 'menuitem');
  button.disabled = place.here;
  button.append(icon(place.here ? 'check' : 'arrow-right'), place.label);
  button.addEventListener('click', chosen);
  return button;
}

function place(menu, anchor) {
  const size = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(8, Math.min(anchor.left, innerWidth - size.width - 8))}px`;
  menu.style.top = `${anchor.bottom + size.height + 8 < innerHeight ? anchor.bottom + 4 : Math.max(8, anchor.top - size.height - 4)}px`;
}

function walk(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll('button:not(:disabled)')];
  items[(items.indexOf(document.activeElement) + step + items.length) % items.length]?.focus();
}
