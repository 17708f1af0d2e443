// The formula language as an editor sees it: tokens for colours, and what stands before the cursor.

import { LanguageSupport, StreamLanguage } from '@codemirror/language';

const WORD = /^[\p{L}_$][\p{L}\p{N}_$]*(\.[\p{L}_$][\p{L}\p{N}_$]*)*/u;
const NUMBER = /^(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?/;
const CONSTANT = /^(true|false|null)$/i;

const parser = {
  name: 'formula',
  startState: () => ({ inComment: false }),

  token(stream, state) {
    if (state.inComment || stream.match('/*')) return comment(stream, state);
    if (stream.eatSpace()) return null;
    const quote = stream.peek();
    if (quote === '"' || quote === "'") return quoted(stream, quote);
    if (stream.match(NUMBER)) return 'number';
    const word = stream.match(WORD);
    if (word) return kindOf(word[0], stream);
    if (stream.match(/^(&&|\|\||==|<>|!=|<=|>=|[-+*/^&=<>!])/)) return 'operator';
    stream.next();
    return 'punctuation';
  },

  languageData: { closeBrackets: { brackets: ['(', '"', "'"] }, commentTokens: { block: { open: '/*', close: '*/' } } },
};

function comment(stream, state) {
  state.inComment = !stream.skipTo('*/');
  if (state.inComment) stream.skipToEnd();
  else stream.match('*/');
  return 'comment';
}

function quoted(stream, quote) {
  stream.next();
  for (let next = stream.next(); next !== undefined && next !== quote; next = stream.next()) {
    if (next === '\\') stream.next();
  }
  return 'string';
}

function kindOf(word, stream) {
  if (CONSTANT.test(word)) return 'atom';
  return stream.match(/^\s*\(/, false) ? 'keyword' : 'variableName';
}

export function formulaLanguage() {
  return new LanguageSupport(StreamLanguage.define(parser));
}
