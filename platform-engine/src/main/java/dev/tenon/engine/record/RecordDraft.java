package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.coercion.Coerced;
import dev.tenon.engine.record.coercion.FieldCoercion;
import dev.tenon.engine.record.coercion.JsonTexts;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record on its way into the database: what it was, what it shall be. Hooks look at it, change it before the save, or
 * refuse it.
 */
public final class RecordDraft {
    private final Kind kind;
    private final ObjectColumns columns;
    private final FieldCoercion coercion;
    private final FieldEncryption encryption;
    private final @Nullable Object[] stored;
    private final @Nullable Object[] values;
    private final boolean[] touched;
    private final long storedVersion;
    private long id;
    private boolean isCopy;
    private Problems problems = Problems.NONE;

    /** What is done with the record. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE,
        RESTORE
    }

    /** A closed value as the database keeps it; opened when somebody looks. */
    record Closed(String kept) {}

    /** How drafts of one session read what they are given and open what is closed. */
    record Reading(FieldCoercion coercion, FieldEncryption encryption) {}

    RecordDraft(ObjectColumns columns, Reading reading) {
        this(Kind.INSERT, columns, reading, new Object[columns.size()], 0, 0);
    }

    RecordDraft(
            Kind kind, ObjectColumns columns, Reading reading, @Nullable Object[] stored, long id, long storedVersion) {
        this.kind = kind;
        this.columns = columns;
        this.coercion = reading.coercion();
        this.encryption = reading.encryption();
        this.stored = stored;
        this.values = stored.clone();
        this.touched = new boolean[stored.length];
        this.id = id;
        this.storedVersion = storedVersion;
    }

    public Kind kind() {
        return kind;
    }

    public boolean isNew() {
        return kind == Kind.INSERT;
    }

    /** True if it is being made as a copy of another record. */
    public boolean isCopy() {
        return isCopy;
    }

    /** For who knows that this new record is a copy. */
    public void markAsCopy() {
        isCopy = isNew();
    }

    public CatalogObject object() {
        return columns.object();
    }

    /** The record's id; 0 before a new record's save. */
    public long id() {
        return id;
    }

    /** The value it shall have. */
    public @Nullable Object get(String field) {
        return value(column(field).index());
    }

    /** The value it had; null for a new record. */
    public @Nullable Object old(String field) {
        return opened(stored[column(field).index()]);
    }

    public boolean isChanged(String field) {
        return isChanged(column(field));
    }

    /** The fields whose values change. */
    public List<CatalogField> changedFields() {
        List<CatalogField> changed = new ArrayList<>();
        for (Column column : columns.all()) {
            if (isChanged(column)) {
                changed.add(column.field());
            }
        }
        return changed;
    }

    /** Sets a field before the save, through the same coercion as any input; what does not fit refuses the record. */
    public void set(String field, @Nullable Object value) {
        CatalogField found = object().field(field).orElseThrow(() -> unknown(field));
        switch (coerce(found, new Raw.Json(value))) {
            case Coerced.Value coerced -> put(columns.require(found), coerced.value());
            case Coerced.Parts parts ->
                parts.parts().forEach((part, raw) -> set(part, raw instanceof Raw.Json json ? json.value() : null));
            case Coerced.Refused refused -> refuse(refused.problem());
            case Coerced.Reference ignored ->
                throw new IllegalArgumentException("a hook sets " + field + " by id, not by a field of its target");
        }
    }

    /** Takes over what fits, and leaves out the rest: for looks at a record that nobody saves yet. */
    void putUnderstood(Map<String, Raw> given) {
        given.forEach((name, raw) -> object().field(name).ifPresent(field -> {
            Column column = columns.find(field.name().key());
            if (column != null && coerce(field, raw) instanceof Coerced.Value understood) {
                put(column, understood.value());
            }
        }));
    }

    /** Refuses this record; in a batch of which each is for itself, the others are saved. */
    public void refuse(Problem problem) {
        problems = problems.and(problem);
    }

    public Problems problems() {
        return problems;
    }

    /** True if something is known to be wrong with this field. */
    boolean isBlamed(CatalogField field) {
        return !problems.isEmpty()
                && problems.stream().anyMatch(problem -> field.name().matches(problem.path()));
    }

    Coerced coerce(CatalogField field, Raw raw) {
        Column column = columns.find(field.name().key());
        return coercion.coerce(field, raw, column == null ? null : stored[column.index()]);
    }

    ObjectColumns columns() {
        return columns;
    }

    long storedVersion() {
        return storedVersion;
    }

    void giveId(long newId) {
        this.id = newId;
    }

    void put(Column column, @Nullable Object value) {
        touched[column.index()] = true;
        boolean same = isSame(column, value, stored[column.index()]);
        values[column.index()] = same ? stored[column.index()] : value;
    }

    /** As if nobody had said anything about this field. */
    void leave(Column column) {
        touched[column.index()] = false;
        values[column.index()] = stored[column.index()];
    }

    /** True if somebody said something about this field, even that it stays the same. */
    boolean isTouched(Column column) {
        return touched[column.index()];
    }

    /** By identity: what is the same as before was never put, so nothing has to be compared again. */
    boolean isChanged(Column column) {
        return values[column.index()] != stored[column.index()];
    }

    boolean hasChanges() {
        for (Column column : columns.all()) {
            if (isChanged(column)) {
                return true;
            }
        }
        return false;
    }

    @Nullable
    Object value(Column column) {
        return value(column.index());
    }

    @Nullable
    Object oldValue(Column column) {
        return opened(stored[column.index()]);
    }

    /** As the database keeps it: encrypted text closed. */
    @Nullable
    Object kept(Column column) {
        Object value = values[column.index()];
        if (value instanceof Closed closed) {
            return closed.kept();
        }
        return column.field().type() instanceof FieldType.EncryptedText && value instanceof String clear
                ? encryption.close(clear)
                : value;
    }

    private @Nullable Object value(int index) {
        return opened(values[index]);
    }

    private @Nullable Object opened(@Nullable Object value) {
        return value instanceof Closed closed ? encryption.open(closed.kept()).orElse("") : value;
    }

    private boolean isSame(Column column, @Nullable Object one, @Nullable Object other) {
        if (column.kept() == Kept.JSON && one instanceof String left && other instanceof String right) {
            return left.equals(right) || JsonTexts.areSame(left, right);
        }
        if (other instanceof Closed closed
                && one instanceof String given
                && column.field().type() instanceof FieldType.EncryptedText type) {
            return encryption.isSame(given, closed.kept(), type);
        }
        return Kept.areSame(one, other);
    }

    private Column column(String field) {
        Column column = columns.find(field.toLowerCase(Locale.ROOT));
        if (column == null) {
            throw unknown(field);
        }
        return column;
    }

    private IllegalArgumentException unknown(String field) {
        return new IllegalArgumentException("no field " + field + " on " + object().name());
    }

    @Override
    public String toString() {
        return kind + " " + object().name() + " " + id;
    }
}
