// A formula in an editor with colours, completion and problems. The textarea stays what is posted; without scripts it is the editor.

import { closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { bracketMatching } from '@codemirror/language';
import { forceLinting } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, placeholder } from '@codemirror/view';
import { completion } from 'tenon/editor/completion';
import { formulaLanguage } from 'tenon/editor/language';
import { look } from 'tenon/editor/look';
import { part } from 'tenon/editor/part';
import { problems } from 'tenon/editor/problems';
import { Trial } from 'tenon/editor/trial';
import { text } from 'tenon/texts';

class Formula extends HTMLElement {
  connectedCallback() {
    this.source = this.querySelector('textarea');
    this.verdict = this.querySelector('.formula-verdict');
    this.form = this.source.form;
    this.place = this.querySelector('.formula-place') ?? this.addPlace();
    this.editor = new EditorView({ doc: this.source.value, extensions: this.extensions(), parent: this.place.shadowRoot, root: this.place.shadowRoot });
    this.source.tabIndex = -1;
    this.source.setAttribute('aria-hidden', 'true');
    this.source.addEventListener('focus', this.passedOn);
    this.form?.addEventListener('change', this.changedAround);
    this.trial = new Trial(this, { url: this.dataset.url, id: this.source.id, form: () => this.form, editor: () => this.editor });
  }

  disconnectedCallback() {
    this.source.removeEventListener('focus', this.passedOn);
    this.form?.removeEventListener('change', this.changedAround);
    this.trial.stop();
    this.editor.destroy();
  }

  addPlace() {
    const place = document.createElement('div');
    place.className = 'formula-place';
    place.attachShadow({ mode: 'open' });
    this.prepend(place);
    return place;
  }

  extensions() {
    const url = this.dataset.url;
    return [
      history(),
      bracketMatching(),
      closeBrackets(),
      keymap.of([...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap]),
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ 'aria-label': this.label(), id: `${this.source.id}-editor` }),
      EditorState.readOnly.of(this.hasAttribute('data-readonly')),
      EditorView.domEventHandlers({ beforeinput: typeOver }),
      EditorView.updateListener.of((update) => update.docChanged && this.typed()),
      placeholder(text('formulaHint')),
      formulaLanguage(),
      part,
      completion(url, () => this.form),
      problems(url, () => this.form, this.told),
      look,
    ];
  }

  label() {
    const label = document.querySelector(`label[for="${this.source.id}"]`)?.textContent.trim() ?? '';
    return text('formulaEditor', { name: label });
  }

  typed() {
    this.source.value = this.editor.state.doc.toString();
    this.source.dispatchEvent(new Event('input', { bubbles: true }));
    this.trial.changed();
  }

  /** The type it gives, or that something is wrong with it. */
  told = ({ problems: found, verdict }) => {
    this.verdict.textContent = verdict;
    this.verdict.classList.toggle('wrong', found.length > 0);
  };

  // Another type or another treatment of blanks may make right what was wrong.
  changedAround = (event) => {
    if (event.target === this.source) return;
    forceLinting(this.editor);
    this.trial.changed();
  };

  // The form puts the focus on what has a problem: that is the hidden textarea.
  passedOn = () => this.editor.focus();
}

/**
 * Typing over a selection is done here and not by the browser: that would keep the selection's colours by a style attribute,
 * which the content policy refuses aloud.
 */
function typeOver(event, view) {
  const { from, to, empty } = view.state.selection.main;
  if (empty || view.composing || event.inputType !== 'insertText' || !event.data) return false;
  const typed = () => view.state.update(view.state.replaceSelection(event.data), { userEvent: 'input.type', scrollIntoView: true });
  const handled = view.state.facet(EditorView.inputHandler).some((handler) => handler(view, from, to, event.data, typed));
  if (!handled) view.dispatch(typed());
  event.preventDefault();
  return true;
}

customElements.define('tn-formula', Formula);
