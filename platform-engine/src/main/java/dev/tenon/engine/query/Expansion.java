package dev.tenon.engine.query;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What a selection stands for: groups of fields become the fields that the reader may see. */
final class Expansion {
    private static final int MAX_ROWS_OF_ALL_FIELDS = 200;

    private final ReadAccess access;
    private final CatalogObject object;
    private final List<Problem> problems = new ArrayList<>();

    Expansion(ReadAccess access, CatalogObject object) {
        this.access = access;
        this.object = object;
    }

    List<Problem> problems() {
        return problems;
    }

    List<FieldPath> paths(Query query) {
        List<FieldPath> paths = new ArrayList<>();
        for (Selection selection : query.select()) {
            switch (selection) {
                case Selection.Field field -> paths.add(field.path());
                case Selection.Fields fields -> addGroup(fields, query, paths);
                case Selection.Count ignored -> {}
            }
        }
        return paths;
    }

    private void addGroup(Selection.Fields fields, Query query, List<FieldPath> paths) {
        boolean unlimited = query.limit().orElse(Integer.MAX_VALUE) > MAX_ROWS_OF_ALL_FIELDS;
        if (unlimited && fields.group() != Selection.Fields.Group.STANDARD) {
            problems.add(Problem.of(
                    "MALFORMED_QUERY",
                    "",
                    "FIELDS({0}) needs a LIMIT of at most {1}.",
                    "FIELDS({0}) 需要不超过 {1} 的 LIMIT。",
                    fields.group(),
                    MAX_ROWS_OF_ALL_FIELDS));
        }
        for (CatalogField field : object.fields()) {
            if (belongs(field, fields.group()) && access.field(object, field)) {
                paths.add(FieldPath.of(field.name().value()));
            }
        }
    }

    /** The parts stand for their compound: asking for both would answer everything twice. */
    private static boolean belongs(CatalogField field, Selection.Fields.Group group) {
        if (field.type() instanceof FieldType.Compound && !field.hasColumn()) {
            return false;
        }
        boolean custom = field.whole().isCustom();
        return switch (group) {
            case ALL -> true;
            case STANDARD -> !custom;
            case CUSTOM -> custom;
        };
    }
}
