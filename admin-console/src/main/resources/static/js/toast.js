// Shows a notice from a script; the server's own notices arrive as markup in the same place.

import { icon } from 'tenon/icons';

const ICONS = { success: 'circle-check', info: 'info', warning: 'triangle-alert', danger: 'circle-alert' };

export function toast(kind, message) {
  const region = document.getElementById('toasts');
  if (!region) return;
  const notice = document.createElement('div');
  notice.className = `toast ${kind}`;
  notice.setAttribute('role', kind === 'danger' ? 'alert' : 'status');
  const sentence = document.createElement('p');
  sentence.textContent = message;
  notice.append(icon(ICONS[kind]), sentence);
  region.append(notice);
}
