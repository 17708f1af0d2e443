// Comparisons, blanks, and what only a record in a save knows.

import { Failure, fail, strict } from 'tenon/formula/failure';
import { ONE } from 'tenon/formula/numbers';
import { order as orderOfTexts } from 'tenon/formula/texts';

const byValue = (a, b) => (a < b ? -1 : Number(a > b));

/** How values of a type compare; `same` is null if that cannot be said, because one of them is blank. */
export const numbers = { same: strict((a, b) => a.eq(b)), order: (a, b) => a.cmp(b) };
export const texts = { same: (a, b) => a === b, order: orderOfTexts };
export const checkboxes = { same: (a, b) => (a === true) === (b === true), order: byValue };
export const others = { same: strict((a, b) => a === b), order: byValue };
export const lists = { same: (a, b) => JSON.stringify(a) === JSON.stringify(b), order: byValue };

export const not = strict((value) => !value);
export const equal = (type, a, b) => type.same(a, b);
export const notEqual = (type, a, b) => not(type.same(a, b));
export const less = (type, a, b) => compared(type, a, b, (order) => order < 0);
export const lessOrEqual = (type, a, b) => compared(type, a, b, (order) => order <= 0);
export const greater = (type, a, b) => compared(type, a, b, (order) => order > 0);
export const greaterOrEqual = (type, a, b) => compared(type, a, b, (order) => order >= 0);

function compared(type, a, b, accepts) {
  return a === null || b === null ? null : accepts(type.order(a, b));
}

export const isOneOf = (type, sought, ...values) => sought !== null && values.some((each) => type.same(sought, each) === true);
export const isBlank = (value) => value === null;
export const orIfBlank = (value, other) => value ?? other;

/** Computes its operand, which is never blank. */
export const isBlankCheckbox = () => false;

/** A field of another kind than number, text, choices and checkbox. */
export const orBlank = (value) => value ?? null;
export const checkbox = (value) => value === true;

export function ifError(value, fallback) {
  try {
    return value();
  } catch (thrown) {
    if (thrown instanceof Failure) return fallback();
    throw thrown;
  }
}

export const isNew = (record) => record.isNew?.() === true;
export const isClone = (record) => record.isClone?.() === true;
export const isChanged = (record, field) => record.isChanged?.(field) === true;

/** The record gives the value of each record found. */
export function vlookup(record, returned, searched, text) {
  if (text === null) return null;
  const found = record.lookup(returned, searched, text);
  return found.length > 1 ? fail('SEVERAL_RECORDS') : (found[0] ?? null);
}

export const currencyRate = (record, code) => code && (code === record.currency ? ONE : fail('UNKNOWN_CURRENCY'));
