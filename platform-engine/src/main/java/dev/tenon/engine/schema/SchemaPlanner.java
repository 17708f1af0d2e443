package dev.tenon.engine.schema;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;

/**
 * The difference of two catalogs as DDL (walk B). Pure. Objects and fields are matched by their stable ids, hence a rename
 * is a rename and never a loss.
 */
public final class SchemaPlanner {
    private final Org org;
    private final Catalog current;
    private final Catalog draft;
    private final SequencedMap<Long, TableShape> before;
    private final SequencedMap<Long, TableShape> after;
    private final List<DataCheck> checks = new ArrayList<>();
    private Problems problems = Problems.NONE;

    private SchemaPlanner(Org org, Catalog current, Catalog draft) {
        this.org = org;
        this.current = current;
        this.draft = draft;
        this.before = TableShape.of(current);
        this.after = TableShape.of(draft);
    }

    public static SchemaPlan plan(Org org, Catalog current, Catalog draft) {
        return new SchemaPlanner(org, current, draft).plan();
    }

    private SchemaPlan plan() {
        List<SchemaChange> changes = new ArrayList<>();
        IndexPlanner indexes = new IndexPlanner(org, current, draft);
        List<FieldPlanner> fields = fieldPlanners();
        changes.addAll(indexes.dropped());
        fields.forEach(planner -> changes.addAll(planner.givenUp()));
        changes.addAll(tablesGivenUp());
        changes.addAll(tablesRenamed());
        fields.forEach(planner -> changes.addAll(planner.changed()));
        changes.addAll(tablesCreated());
        changes.addAll(indexes.created());
        return new SchemaPlan(changes, checks, problems.and(FormulaProblems.of(draft)));
    }

    private List<FieldPlanner> fieldPlanners() {
        List<FieldPlanner> planners = new ArrayList<>();
        after.forEach((id, shape) -> {
            TableShape old = before.get(id);
            if (old != null && !old.equals(shape)) {
                FieldPlanner planner = new FieldPlanner(draft, old, shape, table(old.name()), table(shape.name()));
                problems = problems.and(planner.problems());
                planners.add(planner);
            }
            if (old != null && !shape.parked()) {
                checks.addAll(DataChecks.of(old, shape, table(old.name()), current, draft));
            }
        });
        return planners;
    }

    private List<SchemaChange> tablesGivenUp() {
        List<SchemaChange> changes = new ArrayList<>();
        before.forEach((id, old) -> {
            TableShape kept = after.get(id);
            if (kept == null) {
                changes.add(new SchemaChange.DropTable(old.object().name(), table(old.name())));
            } else if (kept.parked() && !old.parked()) {
                changes.add(new SchemaChange.ParkTable(old.object().name(), table(old.name()), kept.name()));
            }
        });
        return changes;
    }

    private List<SchemaChange> tablesRenamed() {
        Map<Long, String> names = new LinkedHashMap<>();
        after.forEach((id, kept) -> {
            TableShape old = before.get(id);
            if (old != null && !kept.parked() && !old.name().equals(kept.name())) {
                names.put(id, old.name());
            }
        });
        Set<String> leaving = new LinkedHashSet<>(names.values());
        List<SchemaChange> changes = new ArrayList<>();
        names.forEach((id, name) -> {
            if (leaving.contains(shape(id).name())) {
                String aside = Moves.aside(id);
                changes.add(new SchemaChange.MakeRoom(List.of(Statements.renameTable(table(name), aside))));
                names.put(id, aside);
            }
        });
        names.forEach((id, name) -> changes.add(tableRenamed(shape(id), name)));
        return changes;
    }

    private SchemaChange tableRenamed(TableShape kept, String name) {
        TableShape old = Objects.requireNonNull(before.get(kept.object().id()));
        return old.parked()
                ? new SchemaChange.RestoreTable(kept.object().name(), table(name), kept.name())
                : new SchemaChange.RenameTable(
                        old.object().name(), kept.object().name(), table(name), kept.name());
    }

    private TableShape shape(long id) {
        return Objects.requireNonNull(after.get(id));
    }

    private List<SchemaChange> tablesCreated() {
        List<SchemaChange> changes = new ArrayList<>();
        after.forEach((id, shape) -> {
            if (!before.containsKey(id)) {
                changes.add(new SchemaChange.CreateTable(
                        shape.object().name(), table(shape.name()), "_pk_" + id, Columns.all(shape)));
            }
        });
        return changes;
    }

    private String table(String bareName) {
        return PhysicalNames.table(org, bareName);
    }
}
