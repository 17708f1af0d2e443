package dev.tenon.engine.schema;

import dev.tenon.engine.schema.SchemaChange.NewName;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The changes of the columns of one table that both catalogs have. Pure. */
final class FieldPlanner {
    private final Catalog draft;
    private final TableShape before;
    private final TableShape after;
    private final String oldTable;
    private final String newTable;

    FieldPlanner(Catalog draft, TableShape before, TableShape after, String oldTable, String newTable) {
        this.draft = draft;
        this.before = before;
        this.after = after;
        this.oldTable = oldTable;
        this.newTable = newTable;
    }

    private record Pair(TableShape.FieldShape old, TableShape.FieldShape kept) {}

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        after.fields().forEach((id, kept) -> {
            TableShape.FieldShape old = before.fields().get(id);
            if (old != null) {
                pairs.add(new Pair(old, kept));
            }
        });
        return pairs;
    }

    /** Changes of type for which there is no conversion, and of what gives the field its values. */
    Problems problems() {
        return pairs().stream().flatMap(pair -> problem(pair).stream()).collect(Problems.collect());
    }

    private Optional<Problem> problem(Pair pair) {
        ApiName field = pair.kept().def().name();
        if (isComputedOtherwise(pair)) {
            return Optional.of(Problem.of(
                    "INVALID_TYPE_CHANGE",
                    object() + "." + field,
                    "{0} cannot change between values that are entered, a formula and a roll-up. Add a new field instead.",
                    "{0} 不能在手工录入、公式与汇总之间转换。请新增一个字段。",
                    field));
        }
        if (isPossible(pair)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                "INVALID_TYPE_CHANGE",
                object() + "." + field,
                "The type of {0} cannot become this one: its values have no conversion. Add a new field instead.",
                "{0} 不能改为此类型：已有的值无法转换。请新增一个字段。",
                field));
    }

    /** What people entered must not be overwritten, and what was computed was entered by nobody. */
    private static boolean isComputedOtherwise(Pair pair) {
        return !pair.old()
                .def()
                .computation()
                .<Object>map(Computation::getClass)
                .equals(pair.kept().def().computation().<Object>map(Computation::getClass));
    }

    private static boolean isPossible(Pair pair) {
        List<TableShape.PartShape> old = pair.old().columns();
        List<TableShape.PartShape> kept = pair.kept().columns();
        if (old.size() != kept.size() || kept.size() > 1 && !sameKind(pair)) {
            return false;
        }
        for (int i = 0; i < kept.size(); i++) {
            if (TypeChanges.between(old.get(i).def().type(), kept.get(i).def().type())
                    .isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameKind(Pair pair) {
        return pair.old().def().type().getClass() == pair.kept().def().type().getClass();
    }

    /** Before tables get their new names: what is dropped or parked. */
    List<SchemaChange> givenUp() {
        List<SchemaChange> changes = new ArrayList<>();
        before.fields().values().stream()
                .filter(old -> !after.fields().containsKey(old.id()))
                .forEach(old -> changes.add(new SchemaChange.DropColumns(
                        object(),
                        old.def().name(),
                        oldTable,
                        old.columns().stream().map(TableShape.PartShape::name).toList())));
        pairs().stream()
                .filter(pair -> pair.kept().parked() && !pair.old().parked())
                .forEach(pair -> changes.add(new SchemaChange.ParkColumns(
                        object(), pair.old().def().name(), oldTable, newNames(pair.old(), pair.kept()))));
        return changes;
    }

    /** Once tables have their new names: renamed and restored, converted, added. */
    List<SchemaChange> changed() {
        List<SchemaChange> changes = new ArrayList<>(renamed());
        pairs().forEach(pair -> changes.addAll(converted(pair)));
        after.fields().values().stream()
                .filter(kept -> !before.fields().containsKey(kept.id()))
                .forEach(kept -> changes.add(new SchemaChange.AddColumns(
                        object(), kept.def().name(), newTable, Columns.added(draft, kept))));
        if (after.hasOwner() && !before.hasOwner()) {
            changes.add(new SchemaChange.FillOwners(object(), newTable));
        }
        return changes;
    }

    private List<SchemaChange> renamed() {
        List<Pair> moving = pairs().stream()
                .filter(pair -> !pair.kept().parked()
                        && (pair.old().parked()
                                || !newNames(pair.old(), pair.kept()).isEmpty()))
                .toList();
        Set<String> leaving = new HashSet<>();
        moving.forEach(pair -> newNames(pair.old(), pair.kept()).forEach(name -> leaving.add(name.from())));
        List<SchemaChange> room = new ArrayList<>();
        List<SchemaChange> renames = new ArrayList<>();
        for (Pair pair : moving) {
            List<NewName> names = new ArrayList<>();
            for (NewName name : newNames(pair.old(), pair.kept())) {
                boolean taken = leaving.contains(name.to());
                String aside = Moves.aside(pair.kept().id()) + "_" + names.size();
                if (taken) {
                    room.add(new SchemaChange.MakeRoom(List.of(Statements.renameColumn(newTable, name.from(), aside))));
                }
                names.add(taken ? new NewName(aside, name.to()) : name);
            }
            renames.add(rename(pair, names));
        }
        room.addAll(renames);
        return room;
    }

    private SchemaChange rename(Pair pair, List<NewName> names) {
        ApiName oldName = pair.old().def().name();
        ApiName newName = pair.kept().def().name();
        return pair.old().parked()
                ? new SchemaChange.RestoreColumns(object(), newName, newTable, names)
                : new SchemaChange.RenameColumns(object(), oldName, newName, newTable, names);
    }

    private List<SchemaChange> converted(Pair pair) {
        List<SchemaChange> changes = new ArrayList<>();
        for (int i = 0;
                i < Math.min(pair.old().columns().size(), pair.kept().columns().size());
                i++) {
            TableShape.PartShape old = pair.old().columns().get(i);
            TableShape.PartShape kept = pair.kept().columns().get(i);
            Optional<TypeChanges.Conversion> conversion =
                    TypeChanges.between(old.def().type(), kept.def().type());
            conversion
                    .filter(found -> !found.isIdentity() || !old.type().equals(kept.type()))
                    .ifPresent(found -> changes.add(new SchemaChange.ChangeColumnType(
                            object(), pair.kept().def().name(), newTable, kept.name(), kept.type(), found)));
        }
        return changes;
    }

    private static List<NewName> newNames(TableShape.FieldShape old, TableShape.FieldShape kept) {
        List<NewName> names = new ArrayList<>();
        for (int i = 0; i < Math.min(old.columns().size(), kept.columns().size()); i++) {
            String from = old.columns().get(i).name();
            String to = kept.columns().get(i).name();
            if (!from.equals(to)) {
                names.add(new NewName(from, to));
            }
        }
        return names;
    }

    private ApiName object() {
        return after.object().name();
    }
}
