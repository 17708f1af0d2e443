package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;

/** Where a formula's names find their values in records of this kind; asked once, when the formula is compiled. */
@FunctionalInterface
public interface SourceBinding<R> {
    ValueReader<R> reader(Source source, ValueType type);

    /** What only a save knows; without one, nothing is new or changed. */
    default RecordState<R> state() {
        return RecordState.unsaved();
    }
}
