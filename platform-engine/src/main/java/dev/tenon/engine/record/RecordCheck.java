package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.problem.Problem;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Step 4: what the definitions demand of a record, first what it tells itself, then what only the database knows. */
final class RecordCheck {
    private final UniqueCheck unique;
    private final RelationCheck relations;

    RecordCheck(UniqueCheck unique, RelationCheck relations) {
        this.unique = unique;
        this.relations = relations;
    }

    /** What only the database knows: lookup targets, unique values. */
    void withOthers(SaveBatch batch) {
        relations.check(batch);
        unique.check(batch);
    }

    /** What one record tells by itself: required fields, dependent choices, masters. */
    static void alone(Catalog catalog, RecordDraft draft) {
        for (Column column : draft.columns().all()) {
            CatalogField field = column.field();
            if (draft.isBlamed(field)) {
                continue;
            }
            boolean isNewHere = draft.isNew() || draft.isChanged(column);
            if (isNewHere && draft.value(column) == null && isRequired(draft, field)) {
                draft.refuse(SaveProblems.missing(field));
            }
            if (field.type() instanceof FieldType.Choice choice
                    && choice.controllingField().isPresent()) {
                dependent(catalog, draft, column, choice);
            }
            if (field.type() instanceof FieldType.MasterDetail master
                    && !master.reparentable()
                    && !draft.isNew()
                    && draft.isChanged(column)) {
                draft.refuse(SaveProblems.fixedMaster(field));
            }
        }
    }

    private static boolean isRequired(RecordDraft draft, CatalogField field) {
        return switch (field.origin()) {
            case SYSTEM -> false;
            case NAME -> !isGiven(field.type());
            case PART -> field.def().required() || isLastNameOfName(draft, field);
            case DEFINED ->
                (field.def().required() && !isGiven(field.type())) || field.type() instanceof FieldType.MasterDetail;
        };
    }

    /** Values that the engine makes itself. */
    private static boolean isGiven(FieldType type) {
        return type instanceof FieldType.AutoNumber || type instanceof FieldType.PersonName;
    }

    private static boolean isLastNameOfName(RecordDraft draft, CatalogField field) {
        CatalogField name = draft.object().nameField();
        return field.whole().equals(name.name())
                && name.type() instanceof FieldType.PersonName
                && field.name().key().endsWith("lastname");
    }

    private static void dependent(Catalog catalog, RecordDraft draft, Column column, FieldType.Choice choice) {
        Column controlling =
                draft.columns().find(choice.controllingField().orElseThrow().key());
        Object value = draft.value(column);
        if (controlling == null || value == null || !(draft.isChanged(column) || draft.isChanged(controlling))) {
            return;
        }
        Collection<?> chosen = value instanceof Collection<?> several ? several : List.of(value);
        String control = text(draft.value(controlling));
        for (PicklistValue listed : catalog.values(choice.source())) {
            if (chosen.contains(listed.value()) && !listed.allowedBy(control)) {
                draft.refuse(notAllowed(column.field(), listed, controlling.field(), control));
            }
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Problem notAllowed(CatalogField field, PicklistValue value, CatalogField by, String control) {
        return Problem.of(
                "FIELD_INTEGRITY_EXCEPTION",
                field.name().value(),
                "{0}: {1} cannot be chosen while {2} is \"{3}\".",
                "{0}：当{2}为“{3}”时不能选择{1}。",
                SaveProblems.said(field),
                SaveProblems.said(value.shown()),
                SaveProblems.said(by),
                control);
    }
}
