// A stretch of the formula that somebody points at elsewhere: coloured until the text changes.

import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, EditorView } from '@codemirror/view';

const pointing = StateEffect.define();
const mark = Decoration.mark({ class: 'formula-part' });

export const part = StateField.define({
  create: () => Decoration.none,
  update(marks, change) {
    const [pointed] = change.effects.filter((effect) => effect.is(pointing));
    if (pointed) return Decoration.set([mark.range(pointed.value.from, pointed.value.to)]);
    return change.docChanged ? Decoration.none : marks;
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function pointAt(editor, from, to) {
  if (from >= to || to > editor.state.doc.length) return;
  editor.dispatch({ effects: [pointing.of({ from, to }), EditorView.scrollIntoView(from)] });
}
