// The record of a form as formulas read it: controls, defaults that still follow, other formulas, and what the server told.

import { f } from 'tenon/formula';
import { textOf } from 'tenon/form/controls';
import { shaped, valueOf } from 'tenon/form/values';

export class FormRecord {
  /**
   * Good until something changes. `left`: fields that are put back to their `usual` texts, since the user may not fill them in;
   * `following`: fields (in lower case) that show their default.
   */
  constructor(form, program, state, { left, following, now }) {
    Object.assign(this, { form, program, state, left, following, now });
    this.zone = state.zone;
    this.currency = '';
    this.known = new Map();
  }

  value(path) {
    if (!this.known.has(path)) this.known.set(path, this.find(path));
    return this.known.get(path);
  }

  find(path) {
    const { computed, controls } = this.program;
    if (path in computed) return this.result(computed[path]);
    if (path in controls) return this.entered(path, controls[path]);
    return this.state.told.values[path] ?? null;
  }

  /** What a formula gives its field; blank if it failed. */
  result({ control, of }) {
    const { value = null } = f.run(of, this);
    return shaped(value, control);
  }

  entered(name, control) {
    if (this.left.has(name)) return valueOf(this.state.usual[name].text, control, this.state);
    const formula = this.following.has(name.toLowerCase()) && this.program.defaults[name];
    return formula ? this.result(formula) : valueOf(textOf(this.form, name), control, this.state);
  }

  prior() {
    return null;
  }

  global(path) {
    return this.state.told.values[path] ?? null;
  }

  isTrue(condition) {
    return f.run(condition, this).value === true;
  }
}
