package dev.tenon.metadata.object;

import java.util.Optional;

/** What computes the value of a field, instead of a person: such a field is read-only. Its type is that of the result. */
public sealed interface Computation permits Computation.ByFormula, Computation.RollUp {

    /**
     * Computed from the record and its parents whenever somebody reads it; nothing is stored.
     *
     * @param indexed true if the database keeps an index of the values, so that filters find records quickly
     */
    record ByFormula(String text, Blanks blanks, boolean indexed) implements Computation {
        public ByFormula(String text, Blanks blanks) {
            this(text, blanks, false);
        }
    }

    /**
     * A summary of children, stored with the parent and kept up to date with each save of a child.
     *
     * @param child the object of the children
     * @param relation their lookup or master-detail field that points here
     * @param field what is summed up; absent for COUNT
     * @param condition a formula over the child that says which count; empty: all
     */
    record RollUp(ApiName child, ApiName relation, Summary summary, Optional<ApiName> field, String condition)
            implements Computation {}

    /** How children are made one value. */
    enum Summary {
        COUNT,
        SUM,
        MIN,
        MAX,
        AVERAGE;

        /** True for those that are 0 without children; the others are blank then. */
        public boolean isZeroOfNothing() {
            return this == COUNT || this == SUM;
        }
    }
}
