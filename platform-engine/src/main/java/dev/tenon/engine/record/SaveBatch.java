package dev.tenon.engine.record;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes that take the walk together: each with its draft and what was found wrong with it. */
final class SaveBatch {
    private final SaveScope scope;
    private final SaveMode mode;
    private final List<Item> items;
    private final List<Item> whole;
    private @Nullable FormulaWork formulaWork;

    /** What is done with the records of a batch. */
    enum Work {
        WRITE,
        REMOVE,
        RESTORE
    }

    /** One change. */
    static final class Item {
        private final RecordChange change;
        private Problems problems = Problems.NONE;
        private @Nullable CatalogObject object;
        private @Nullable RecordDraft draft;
        private boolean isStored;
        private boolean isSaved;

        Item(RecordChange change) {
            this.change = change;
        }

        RecordChange change() {
            return change;
        }

        void refuse(Problem problem) {
            problems = problems.and(problem);
        }

        void refuse(Problems more) {
            problems = problems.and(more);
        }

        boolean isAlive() {
            return problems.isEmpty() && (draft == null || draft.problems().isEmpty());
        }

        Problems problems() {
            return draft == null ? problems : problems.and(draft.problems());
        }

        CatalogObject object() {
            if (object == null) {
                throw new IllegalStateException("not admitted: " + change);
            }
            return object;
        }

        void admit(CatalogObject admitted) {
            object = admitted;
        }

        boolean hasDraft() {
            return draft != null;
        }

        RecordDraft draft() {
            if (draft == null) {
                throw new IllegalStateException("no draft: " + change);
            }
            return draft;
        }

        void take(RecordDraft made) {
            draft = made;
        }

        private Work work() {
            return switch (change) {
                case RecordChange.Insert ignored -> Work.WRITE;
                case RecordChange.Update ignored -> Work.WRITE;
                case RecordChange.Upsert ignored -> Work.WRITE;
                case RecordChange.Delete ignored -> Work.REMOVE;
                case RecordChange.Restore ignored -> Work.RESTORE;
            };
        }

        /** An upsert that found no record, and then another save had made one with its key. */
        private boolean isOvertaken() {
            return change instanceof RecordChange.Upsert upsert
                    && draft != null
                    && draft.isNew()
                    && problems().size() == 1
                    && problems().stream()
                            .allMatch(problem -> problem.code().equals(SaveProblems.DUPLICATE)
                                    && problem.path().equalsIgnoreCase(upsert.keyField()));
        }

        private void forgive() {
            problems = Problems.NONE;
            draft = null;
        }

        /** Back to the beginning, for another try; what was refused before stays refused. */
        private void reset() {
            problems = problems();
            draft = null;
            isStored = false;
        }

        private SaveOutcome outcome() {
            if (!isSaved) {
                return new SaveOutcome(OptionalLong.empty(), false, 0, problems());
            }
            RecordDraft saved = draft();
            long version = switch (saved.kind()) {
                case DELETE -> 0;
                case INSERT, RESTORE -> saved.storedVersion() + 1;
                case UPDATE -> saved.storedVersion() + (saved.hasChanges() ? 1 : 0);
            };
            return new SaveOutcome(OptionalLong.of(saved.id()), saved.isNew(), version, Problems.NONE);
        }
    }

    SaveBatch(SaveScope scope, SaveMode mode, List<Item> items) {
        this(scope, mode, items, items);
    }

    private SaveBatch(SaveScope scope, SaveMode mode, List<Item> items, List<Item> whole) {
        this.scope = scope;
        this.mode = mode;
        this.items = items;
        this.whole = whole;
    }

    /** Runs of changes of one kind, in their order: each takes its steps after the one before. */
    List<SaveBatch> parts() {
        List<SaveBatch> parts = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= items.size(); i++) {
            if (i == items.size() || items.get(i).work() != items.get(from).work()) {
                parts.add(new SaveBatch(scope, mode, items.subList(from, i), items));
                from = i;
            }
        }
        return parts;
    }

    Work work() {
        return items.getFirst().work();
    }

    static List<Item> items(List<RecordChange> changes) {
        return changes.stream().map(Item::new).toList();
    }

    SaveScope scope() {
        return scope;
    }

    Session session() {
        return scope.session();
    }

    /** What its formulas know, once {@link #begin} was called. */
    FormulaWork formulaWork() {
        if (formulaWork == null) {
            throw new IllegalStateException("formulas were not begun");
        }
        return formulaWork;
    }

    void begin(FormulaWork work) {
        formulaWork = work;
    }

    SaveMode mode() {
        return mode;
    }

    List<Item> items() {
        return items;
    }

    /** Those with nothing wrong so far. */
    List<Item> alive() {
        return items.stream().filter(Item::isAlive).toList();
    }

    /** The same by object, in an order that is the same for all batches, so that they lock in the same order. */
    Map<CatalogObject, List<Item>> aliveByObject() {
        return alive().stream()
                .sorted((one, other) ->
                        Integer.compare(one.object().number(), other.object().number()))
                .collect(Collectors.groupingBy(Item::object, LinkedHashMap::new, Collectors.toList()));
    }

    /** The drafts that shall be written, by object: alive, and with something to write. */
    Map<CatalogObject, List<RecordDraft>> draftsByObject() {
        Map<CatalogObject, List<RecordDraft>> drafts = new LinkedHashMap<>();
        aliveByObject().forEach((object, those) -> {
            List<RecordDraft> changed = those.stream()
                    .map(Item::draft)
                    .filter(draft -> draft.kind() != RecordDraft.Kind.UPDATE || draft.hasChanges())
                    .toList();
            if (!changed.isEmpty()) {
                drafts.put(object, changed);
            }
        });
        return drafts;
    }

    /** All drafts by object, also refused values and no changes at all, for what is told at once; without conflicts and the like. */
    Map<CatalogObject, List<RecordDraft>> allDraftsByObject() {
        return items.stream()
                .filter(item -> item.hasDraft() && item.problems.isEmpty())
                .collect(Collectors.groupingBy(
                        Item::object, LinkedHashMap::new, Collectors.mapping(Item::draft, Collectors.toList())));
    }

    /** False once it is clear that nothing will be kept. */
    boolean mayWrite() {
        return mode == SaveMode.EACH_FOR_ITSELF || whole.stream().allMatch(Item::isAlive);
    }

    /** Notes that the living are in the database now: from here on a refusal undoes more than itself. */
    void markStored() {
        alive().forEach(item -> item.isStored = true);
    }

    /** True if what was written may stay. */
    boolean isGood() {
        boolean isRefusedLate = items.stream().anyMatch(item -> item.isStored && !item.isAlive());
        return !isRefusedLate && mayWrite() && items.stream().anyMatch(Item::isAlive);
    }

    /** Upserts that another save has overtaken, made ready for another try. */
    List<Item> overtaken() {
        List<Item> those = items.stream().filter(Item::isOvertaken).toList();
        those.forEach(Item::forgive);
        return those;
    }

    void markSaved() {
        alive().forEach(item -> item.isSaved = true);
    }

    /** A fresh batch of these items. */
    SaveBatch again(List<Item> those) {
        List<Item> fresh = new ArrayList<>(those);
        fresh.forEach(Item::reset);
        return new SaveBatch(scope, mode, fresh);
    }

    static List<SaveOutcome> outcomes(List<Item> items) {
        return items.stream().map(Item::outcome).toList();
    }
}
