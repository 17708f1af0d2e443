package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.record.ObjectFormulas.Filter;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What admins demand by formulas: no validation rule may be true, and the targets of lookups must fit their filters. All that
 * is violated is told at once.
 */
final class RuleCheck {
    private final LookupStore lookups;

    RuleCheck(LookupStore lookups) {
        this.lookups = lookups;
    }

    /**
     * A rule or filter that is asked of a record.
     *
     * @param filter of which lookup; absent: a rule
     */
    record Case(DraftValues values, Compiled condition, Optional<Filter> filter, Problem refusal) {

        /** A target that is not there fits no filter, but that is told by another check. */
        private boolean isViolated(FormulaWork work) {
            boolean isTrue = Boolean.TRUE.equals(condition.evaluator().value(values, work.surroundings()));
            return filter.map(found -> !isTrue && values.behind(found.target()) != null)
                    .orElse(isTrue);
        }
    }

    /**
     * What is to be asked of these records. Asked before other checks: whatever is refused already was not understood, and
     * what reads such a value would judge what nobody meant.
     */
    List<Case> cases(SaveBatch batch) {
        FormulaWork work = batch.formulaWork();
        List<Case> cases = new ArrayList<>();
        batch.allDraftsByObject().forEach((object, drafts) -> {
            ObjectFormulas formulas = work.formulas(object);
            if (!formulas.rules().isEmpty() || !formulas.filters().isEmpty()) {
                drafts.forEach(draft -> add(formulas, new DraftValues(draft, work), cases));
            }
        });
        return cases;
    }

    private static void add(ObjectFormulas formulas, DraftValues values, List<Case> cases) {
        RecordDraft draft = values.draft();
        formulas.rules().stream()
                .filter(rule -> !rule.condition().reads().isBlamed(draft))
                .forEach(rule -> cases.add(new Case(values, rule.condition(), Optional.empty(), rule.refusal())));
        formulas.filters().stream()
                .filter(filter -> isDue(filter, draft))
                .forEach(filter ->
                        cases.add(new Case(values, filter.condition(), Optional.of(filter), filter.refusal())));
    }

    /** What stood before and is not touched may stay. */
    private static boolean isDue(Filter filter, RecordDraft draft) {
        DraftReads reads = filter.condition().reads();
        return filter.required()
                && draft.value(filter.lookup()) != null
                && (draft.isChanged(filter.lookup()) || reads.isChanged(draft))
                && !draft.isBlamed(filter.lookup().field())
                && !reads.isBlamed(draft);
    }

    /** Refuses what is violated. */
    void judge(SaveBatch batch, List<Case> cases) {
        if (cases.isEmpty()) {
            return;
        }
        FormulaWork work = batch.formulaWork();
        load(batch, work, cases);
        List<Case> open = cases;
        while (!open.isEmpty()) {
            open = judge(work, open);
            work.lookups().answer(work.session(), lookups);
        }
    }

    private static void load(SaveBatch batch, FormulaWork work, List<Case> cases) {
        work.loadGlobals(cases.stream()
                .map(each -> each.condition().reads())
                .distinct()
                .flatMap(reads -> reads.globals().stream())
                .toList());
        work.forgetParents(batch.scope().saved().size());
        Map<CatalogObject, List<DraftValues>> wanted = new LinkedHashMap<>();
        for (Case each : cases) {
            DraftReads reads = each.condition().reads();
            if (!reads.behind().isEmpty()) {
                List<DraftValues> those =
                        wanted.computeIfAbsent(each.values().draft().object(), o -> new ArrayList<>());
                those.add(each.values());
                if (reads.past()) {
                    those.add(each.values().past());
                }
            }
        }
        wanted.forEach(work::load);
    }

    /** Gives back those for which VLOOKUP has to look first: they are judged again when it has. */
    private static List<Case> judge(FormulaWork work, List<Case> cases) {
        List<Case> unanswered = new ArrayList<>();
        for (Case each : cases) {
            int missed = work.lookups().missed();
            boolean isViolated = each.isViolated(work);
            if (work.lookups().missed() > missed) {
                each.values().forget();
                unanswered.add(each);
            } else if (isViolated) {
                each.values().draft().refuse(each.refusal());
            }
        }
        return unanswered;
    }
}
