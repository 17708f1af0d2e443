package dev.tenon.metadata.formula;

/**
 * What is done with computed operands. The operations are few so that each back end is a handful of exhaustive switches;
 * functions of the language are made of them by the check. {@code docs/formulas.md} is their definition.
 */
public sealed interface Operation
        permits NumberOperation, TextOperation, TimeOperation, LogicOperation, RecordOperation {
    String name();
}
