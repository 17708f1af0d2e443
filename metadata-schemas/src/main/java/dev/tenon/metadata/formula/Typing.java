package dev.tenon.metadata.formula;

/** How a call of one function is understood, once its arguments are of the types that its parameters name. */
interface Typing {
    Part of(FunctionCall call);
}
