package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Source;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.script.formula.FormulaEvaluator;
import dev.tenon.script.formula.ValueReader;
import java.util.List;
import java.util.Map;

/**
 * The formulas that a save of one object's records evaluates, or a form of them, compiled once for a catalog.
 *
 * @param rules the active ones
 * @param defaults each behind those that it reads
 * @param forms what forms show and obey
 * @param paths what all of them read behind lookups
 */
record ObjectFormulas(
        List<Rule> rules, List<Default> defaults, List<Filter> filters, FormFormulas forms, ParentPaths paths) {

    /** A compiled formula and what it reads. */
    record Compiled(FormulaEvaluator<DraftValues> evaluator, DraftReads reads) {}

    /** What must not be true, and what is said when it is. */
    record Rule(Compiled condition, Problem refusal) {}

    /** What a field of a new record has if nothing is said. */
    record Default(Column column, Compiled value) {}

    /** A value of a record, of which somebody but its own formulas asks: the filter of a lookup, a form. */
    record Given(ValueReader<DraftValues> reader, DraftReads reads) {}

    /**
     * What must be true of a lookup's target, and what is said when it is not.
     *
     * @param target the place of the target's id among what is read behind lookups
     * @param checked the condition as it was checked, for SQL
     * @param required false: it only narrows what is offered
     * @param given what the condition reads of the record that is edited
     */
    record Filter(
            Column lookup,
            int target,
            Calculation checked,
            Compiled condition,
            boolean required,
            Map<Source.Global, Given> given,
            Problem refusal) {}

    /** No formulas of the catalog; what is read behind lookups is for others. */
    static ObjectFormulas none(ParentPaths paths) {
        return new ObjectFormulas(List.of(), List.of(), List.of(), FormFormulas.NONE, paths);
    }

    ObjectFormulas {
        rules = List.copyOf(rules);
        defaults = List.copyOf(defaults);
        filters = List.copyOf(filters);
    }
}
