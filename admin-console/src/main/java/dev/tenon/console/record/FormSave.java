package dev.tenon.console.record;

import dev.tenon.engine.record.LayoutConditions;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordDraft;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveHook;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.record.SaveScope;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Saves what a form holds; whatever is wrong is told at once, that of the form beside that of the record. */
@Component
class FormSave {

    private final RecordSaver saver;
    private final LayoutConditions conditions;

    FormSave(RecordSaver saver, LayoutConditions conditions) {
        this.saver = saver;
        this.conditions = conditions;
    }

    /** The id of the saved record, or all that is wrong with it. */
    record Result(OptionalLong id, Problems problems) {}

    /** A form without conditions. @param ofForm what is wrong already: nothing is saved then, but the record is checked */
    Result save(Session session, RecordChange change, Problems ofForm) {
        return save(saver, session, change, ofForm);
    }

    /** The same for a form whose layout may have conditions. */
    Result save(Session session, FormRules.Submitted submitted, RecordChange change, Problems ofForm) {
        return save(saver.joinedBy(new FormRules(conditions, submitted)), session, change, ofForm);
    }

    private static Result save(RecordSaver saver, Session session, RecordChange change, Problems ofForm) {
        RecordSaver door = ofForm.isEmpty() ? saver : saver.joinedBy(new Refusal(ofForm));
        SaveOutcome outcome =
                door.save(session, List.of(change), SaveMode.ALL_OR_NONE).getFirst();
        return new Result(
                outcome.saved() ? outcome.id() : OptionalLong.empty(),
                ofForm.and(outcome.problems().stream()
                        .filter(problem -> !has(ofForm, problem))
                        .collect(Problems.collect())));
    }

    private static boolean has(Problems problems, Problem problem) {
        return problems.stream()
                .anyMatch(other -> other.path().equalsIgnoreCase(problem.path())
                        && other.code().equals(problem.code()));
    }

    private record Refusal(Problems problems) implements SaveHook {
        @Override
        public void beforeSave(SaveScope scope, List<RecordDraft> drafts) {
            drafts.forEach(draft -> problems.forEach(draft::refuse));
        }
    }
}
