// A formula tried on a record as it is typed now. The server computes it; here a record is chosen, and parts are pointed at.

import { announce } from 'tenon/announce';
import { pointAt } from 'tenon/editor/part';
import { asked } from 'tenon/editor/problems';
import { targetsOf } from 'tenon/editor/targets';
import { fragment, post } from 'tenon/http';

const WAIT = 600;

export class Trial {
  /** Within an editor: its button, the place below it, and what the trial needs to know of it. */
  constructor(element, { url, id, form, editor }) {
    Object.assign(this, { url, id, form, editor, runs: 0 });
    this.button = element.querySelector('.formula-try');
    this.place = element.querySelector('.formula-trial');
    this.button.hidden = false;
    this.button.addEventListener('click', this.toggled);
    this.place.addEventListener('click', this.clicked);
    this.place.addEventListener('keydown', this.pressed);
    this.place.addEventListener('input', this.kept);
    this.place.addEventListener('change', this.chosen);
  }

  stop() {
    clearTimeout(this.timer);
    this.runs++;
    this.button.removeEventListener('click', this.toggled);
    this.place.removeEventListener('click', this.clicked);
    this.place.removeEventListener('keydown', this.pressed);
    this.place.removeEventListener('input', this.kept);
    this.place.removeEventListener('change', this.chosen);
  }

  toggled = async () => {
    const opens = this.place.hidden;
    this.place.hidden = !opens;
    this.button.setAttribute('aria-expanded', String(opens));
    if (opens && !this.result) await this.fill();
    if (opens) this.place.querySelector('[role="combobox"]')?.focus();
  };

  async fill() {
    const html = await fragment(`${this.url}/trial?${new URLSearchParams([['editor', this.id], ...targetsOf(this.form())])}`);
    if (html === null || this.result) return;
    this.place.innerHTML = html;
    document.dispatchEvent(new CustomEvent('htmx:load', { detail: { elt: this.place } }));
  }

  get result() {
    return this.place.querySelector('.trial-result');
  }

  // What is chosen here is no part of the form around it.
  kept = (event) => event.stopPropagation();

  // What was typed to find a record tells of its change when it is left, too; that chooses nothing.
  chosen = (event) => {
    event.stopPropagation();
    if (event.target.name === 'trialRecord') this.run();
  };

  pressed = (event) => {
    if (event.key !== 'Enter' || !event.target.matches('input')) return;
    event.preventDefault();
    this.run();
  };

  clicked = (event) => {
    if (event.target.closest('[data-try]')) this.run();
    const part = event.target.closest('.trial-part');
    if (part) this.point(part);
  };

  point(part) {
    if (this.result.classList.contains('stale')) return;
    this.place.querySelectorAll('.trial-part[aria-pressed="true"]').forEach((other) => other.setAttribute('aria-pressed', 'false'));
    part.setAttribute('aria-pressed', 'true');
    pointAt(this.editor(), Number(part.dataset.from), Number(part.dataset.to));
  }

  /** The formula, or what it stands in, is no longer what was tried: tried again when the typing pauses. */
  changed() {
    if (!this.hasRun || this.place.hidden) return;
    this.result.classList.add('stale');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.run(), WAIT);
  }

  async run() {
    clearTimeout(this.timer);
    const run = ++this.runs;
    this.hasRun = true;
    const values = asked(this.form(), this.editor().state.doc.toString());
    values.set('trialRecord', this.place.querySelector('[name="trialRecord"]').value);
    const response = await post(`${this.url}/trial`, values);
    const html = response === null ? '' : await response.text();
    if (run !== this.runs) return;
    this.result.classList.remove('stale');
    this.result.innerHTML = html;
    announce(this.result.querySelector('[data-said]')?.textContent.trim() ?? '');
  }
}
