// The editor in the product's own colours; the tokens of the style sheet reach into its shadow.

import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const theme = EditorView.theme({
  '&': { backgroundColor: 'var(--surface)', color: 'var(--text)', fontSize: 'var(--size-2)', borderRadius: 'var(--round-2)' },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '1px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '1.55', minHeight: '6rem', maxHeight: '22rem', overflow: 'auto' },
  '.cm-content': { caretColor: 'var(--text)', padding: '0.5rem 0' },
  '.cm-line': { padding: '0 0.6rem' },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground, ::selection': { backgroundColor: 'var(--accent-wash) !important' },
  '.cm-matchingBracket': { backgroundColor: 'var(--accent-wash)', outline: '1px solid var(--accent-line)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)', borderRadius: 'var(--round-2)', boxShadow: 'var(--shadow-2)' },
  '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', fontSize: 'var(--size-2)', maxHeight: '16rem' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { backgroundColor: 'var(--accent-solid)', color: 'var(--on-accent)' },
  '.cm-completionDetail': { color: 'inherit', opacity: '0.75', fontStyle: 'normal', marginLeft: '0.8em', fontFamily: 'var(--font)' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '650' },
  '.cm-completionInfo': { maxWidth: '22rem', padding: '0.5rem 0.6rem' },
  '.formula-help': { fontFamily: 'var(--font)', fontSize: 'var(--size-2)' },
  '.formula-help code': { fontFamily: 'var(--font-code)', fontWeight: '600' },
  '.formula-help p': { margin: '0.35rem 0', whiteSpace: 'pre-line' },
  '.formula-help pre': { margin: '0', fontFamily: 'var(--font-code)', color: 'var(--text-soft)', whiteSpace: 'pre-wrap' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--danger)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--danger)', textUnderlineOffset: '3px' },
  '.formula-part': { backgroundColor: 'var(--accent-wash)', outline: '2px solid var(--accent)', borderRadius: '2px' },
  '.cm-placeholder': { color: 'var(--text-faint)' },
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
  { tag: tags.string, color: 'var(--success)' },
  { tag: [tags.number, tags.atom], color: 'var(--warning)' },
  { tag: tags.comment, color: 'var(--text-faint)', fontStyle: 'italic' },
  { tag: tags.operator, color: 'var(--text-soft)' },
]);

export const look = [theme, syntaxHighlighting(colours)];
