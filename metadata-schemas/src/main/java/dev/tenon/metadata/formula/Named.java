package dev.tenon.metadata.formula;

/** What a name in a formula stands for. */
public sealed interface Named {

    record Value(Source source, FormulaType type) implements Named {}

    /** A location: two numbers. */
    record Location(Source latitude, Source longitude) implements Named {}
}
