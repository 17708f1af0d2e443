package dev.tenon.script.formula;

import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;
import java.util.function.Predicate;

/** What the save that is under way knows of a record, and looks up for it. */
public interface RecordState<R> {
    default boolean isNew(R record) {
        return false;
    }

    default boolean isClone(R record) {
        return false;
    }

    /** Whether the save changes this field; asked once, when the formula is compiled. */
    default Predicate<R> changed(Source source) {
        return record -> false;
    }

    /**
     * For VLOOKUP: the values of {@code returned} in the records whose {@code searched} equals a text, both as
     * {@code Object.Field}. Blank values are left out by nobody but {@link Found}; asked once, when the formula is compiled.
     */
    default Lookup<R> lookup(String returned, String searched, ValueType type) {
        return (record, text) -> new Found(List.of(), 0);
    }

    /** No save: lists, reports, the tester. */
    static <R> RecordState<R> unsaved() {
        return new RecordState<>() {};
    }

    /** Finds records by a text. */
    @FunctionalInterface
    interface Lookup<R> {
        Found find(R record, String text);
    }

    /** The values found that are not blank, and in how many records (two stand for all numbers above). */
    record Found(List<Object> values, int records) {
        public Found {
            values = List.copyOf(values);
        }
    }
}
