// What a form does while somebody types: formula fields and defaults are computed, fields are shown, required or locked by
// conditions. The formulas come as a module of the server; it is asked only for what it alone knows, and it decides at the save.

import { announce } from 'tenon/announce';
import { labelOf, lock, namesAt, require, textOf, write } from 'tenon/form/controls';
import { FormRecord } from 'tenon/form/record';
import { shown } from 'tenon/form/shown';
import { textFor } from 'tenon/form/values';
import { csrfHeader } from 'tenon/http';
import { text } from 'tenon/texts';

const WAIT = 250;
const PLAIN = { shown: true, required: false, readOnly: false };

class FormReactions extends HTMLElement {
  async connectedCallback() {
    this.form = this.closest('form');
    this.state = JSON.parse(this.dataset.state);
    this.following = new Set(this.state.following);
    this.begun = performance.now();
    this.typed = new Map();
    this.program = await import(this.state.script);
    if (!this.isConnected) return;
    this.form.addEventListener('input', this.changed);
    this.form.addEventListener('change', this.changed);
    this.react();
    this.setAttribute('data-ready', '');
  }

  disconnectedCallback() {
    this.form.removeEventListener('input', this.changed);
    this.form.removeEventListener('change', this.changed);
    clearTimeout(this.timer);
    this.pending?.abort();
  }

  changed = (event) => {
    const { name } = event.target;
    if (name && this.following.delete(name.toLowerCase())) this.form.elements.following.value = [...this.following].join(' ');
    this.react();
    if (this.state.always || this.state.relations.includes(name)) this.ask();
  };

  react() {
    const standing = this.settle();
    const appeared = [];
    for (const [name, place] of this.places(standing)) {
      if (place.hidden && standing[name].shown) appeared.push(place.querySelector('label, legend, .label')?.firstChild.textContent.trim());
      this.stand(place, standing[name]);
    }
    if (appeared.length > 0 && this.hasAttribute('data-ready')) announce(text('appeared', { names: appeared.join(', ') }));
    const record = this.record();
    this.follow(record);
    this.show(record);
  }

  /** Judges until nothing more is put back; the server does the same at the save. */
  settle() {
    this.left = new Set();
    let standing = this.judge();
    for (let closed = this.closed(standing); closed.length > 0; closed = this.closed(standing)) {
      closed.forEach((name) => this.left.add(name));
      standing = this.judge();
    }
    return standing;
  }

  judge() {
    const record = this.record();
    const standing = { ...this.state.told.standing };
    for (const [name, { showIf, requireIf, readOnlyIf }] of Object.entries(this.program.conditions)) {
      standing[name] = {
        shown: showIf ? record.isTrue(showIf) : PLAIN.shown,
        required: requireIf ? record.isTrue(requireIf) : PLAIN.required,
        readOnly: readOnlyIf ? record.isTrue(readOnlyIf) : PLAIN.readOnly,
      };
    }
    return standing;
  }

  closed(standing) {
    return this.places(standing)
      .filter(([name]) => !isOpen(standing[name]))
      .flatMap(([, place]) => namesAt(place))
      .filter((name) => name in this.state.usual && !this.left.has(name));
  }

  places(standing) {
    return Object.keys(standing).map((name) => [name, this.place(name)]).filter(([, place]) => place);
  }

  place(name) {
    return this.form.querySelector(`.place[data-field="${CSS.escape(name)}"]`);
  }

  record() {
    const now = this.state.now + Math.floor(performance.now() - this.begun);
    return new FormRecord(this.form, this.program, this.state, { left: this.left, following: this.following, now });
  }

  stand(place, standing) {
    place.hidden = !standing.shown;
    if (place.hasAttribute('data-locked') !== standing.readOnly || !this.hasAttribute('data-ready')) {
      if (standing.readOnly) this.putBack(place);
      else this.bringBack(place);
      lock(place, standing.readOnly);
    }
    require(place, place.hasAttribute('data-required') || (standing.required && isOpen(standing)));
  }

  /** What is locked shows what will be saved, and remembers what was typed. */
  putBack(place) {
    for (const name of namesAt(place).filter((each) => each in this.state.usual)) {
      this.typed.set(name, { text: textOf(this.form, name), label: labelOf(this.form, name) });
      write(this.form, name, this.state.usual[name].text, this.state.usual[name].label);
    }
  }

  bringBack(place) {
    for (const name of namesAt(place)) {
      const typed = this.typed.get(name);
      if (typed) write(this.form, name, typed.text, typed.label);
      this.typed.delete(name);
    }
  }

  /** Controls of which the user has said nothing show their default. */
  follow(record) {
    for (const [name, formula] of Object.entries(this.program.defaults)) {
      if (this.following.has(name.toLowerCase())) write(this.form, name, textFor(record.result(formula), formula.control, this.state));
    }
    for (const [name, { text: held, label }] of Object.entries(this.state.told.texts)) {
      if (this.following.has(name.toLowerCase())) write(this.form, name, held, label);
    }
  }

  show(record) {
    for (const [name, { control }] of Object.entries(this.program.computed)) {
      const output = this.place(name)?.querySelector('.shown');
      if (!output) continue;
      const look = shown(record.value(name), control, this.state);
      if (control.kind === 'checkbox') output.innerHTML = this.state.marks[look];
      else if (output.textContent !== look) output.textContent = look;
    }
    for (const [name, html] of Object.entries(this.state.told.html)) {
      const output = this.place(name)?.querySelector('.shown');
      if (output) output.innerHTML = html;
    }
  }

  /** What only the server knows comes a moment later; should it not come, the last answer stays and the save decides. */
  ask() {
    clearTimeout(this.timer);
    this.pending?.abort();
    this.timer = setTimeout(async () => {
      this.pending = new AbortController();
      const held = [...new FormData(this.form)].filter(([, value]) => typeof value === 'string');
      const options = { method: 'POST', headers: { 'HX-Request': 'true', ...csrfHeader() }, body: new URLSearchParams(held), signal: this.pending.signal };
      const response = await fetch(this.state.preview, options).catch(() => null);
      if (!response?.ok || !this.isConnected) return;
      this.state.told = await response.json();
      this.react();
    }, WAIT);
  }
}

function isOpen({ shown: isShown, readOnly }) {
  return isShown && !readOnly;
}

customElements.define('tn-form-reactions', FormReactions);
