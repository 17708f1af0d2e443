// What goes wrong in formulas, and blanks.

/** An operation failed; the message is the reason, such as DIVISION_BY_ZERO. */
export class Failure extends Error {}

/** Fails for a reason. */
export function fail(reason) {
  throw new Failure(reason);
}

/** The operation, blank if one of its operands is. */
export function strict(operation) {
  return (...operands) => (operands.includes(null) ? null : operation(...operands));
}
