package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One object of an organisation: its definition, its stable ids, and its fields indexed by name. Immutable. */
public final class CatalogObject {
    private final long id;
    private final int number;
    private final String packageName;
    private final ObjectDef def;
    private final Map<ApiName, FieldIdentity> identities;
    private final Map<String, CatalogField> fields;
    private final Map<String, CatalogField> parents;

    /** What stays the same when a field changes its name: its id, and the package that brought it. */
    public record FieldIdentity(long id, String packageName) {}

    /**
     * @param number the object's part of its records' ids
     * @param identities one for each defined field, the name field included
     */
    public CatalogObject(
            long id, int number, String packageName, ObjectDef def, Map<ApiName, FieldIdentity> identities) {
        this.id = id;
        this.number = number;
        this.packageName = packageName;
        this.def = def;
        this.identities = Map.copyOf(identities);
        this.fields = index(def, this.identities);
        this.parents = parents(fields);
    }

    private static Map<String, CatalogField> parents(Map<String, CatalogField> fields) {
        Map<String, CatalogField> parents = new LinkedHashMap<>();
        fields.values().stream()
                .filter(field -> field.type() instanceof FieldType.Relation)
                .forEach(field -> parents.putIfAbsent(field.def().parentPath().toLowerCase(Locale.ROOT), field));
        return parents;
    }

    private static Map<String, CatalogField> index(ObjectDef def, Map<ApiName, FieldIdentity> identities) {
        Map<String, CatalogField> index = new LinkedHashMap<>();
        SystemFields.of(def).forEach(field -> add(index, system(field)));
        def.definedFields().forEach(field -> {
            FieldIdentity identity = identities.get(field.name());
            if (identity == null) {
                throw new IllegalArgumentException("no identity for field " + field.name() + " of " + def.name());
            }
            boolean named = field == def.nameField();
            CatalogField.Origin origin = named ? CatalogField.Origin.NAME : CatalogField.Origin.DEFINED;
            add(index, new CatalogField(identity.id(), field, origin, field.name(), identity.packageName()));
            FieldParts.of(field).forEach(part -> add(index, part(identity, field, part)));
        });
        return Collections.unmodifiableMap(index);
    }

    private static CatalogField system(FieldDef field) {
        return new CatalogField(0, field, CatalogField.Origin.SYSTEM, field.name(), "");
    }

    private static CatalogField part(FieldIdentity identity, FieldDef whole, FieldDef part) {
        return new CatalogField(identity.id(), part, CatalogField.Origin.PART, whole.name(), identity.packageName());
    }

    private static void add(Map<String, CatalogField> index, CatalogField field) {
        index.putIfAbsent(field.name().key(), field);
    }

    /** Stable through renames. */
    public long id() {
        return id;
    }

    public int number() {
        return number;
    }

    public String keyPrefix() {
        return RecordId.prefixOf(number);
    }

    /** The package that brought it; empty: the organisation itself. */
    public String packageName() {
        return packageName;
    }

    public ObjectDef def() {
        return def;
    }

    public ApiName name() {
        return def.name();
    }

    public Map<ApiName, FieldIdentity> identities() {
        return identities;
    }

    /** All fields: system, name, defined, and the parts after their whole. */
    public List<CatalogField> fields() {
        return List.copyOf(fields.values());
    }

    /** The fields that have a column. */
    public List<CatalogField> columns() {
        return fields.values().stream().filter(CatalogField::hasColumn).toList();
    }

    /** Any field by name, without regard to case. */
    public Optional<CatalogField> field(String name) {
        return Optional.ofNullable(fields.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<CatalogField> field(ApiName name) {
        return field(name.value());
    }

    /** The field that names a record. */
    public CatalogField nameField() {
        CatalogField field = fields.get(def.nameField().name().key());
        if (field == null) {
            throw new IllegalStateException("no name field in " + def.name());
        }
        return field;
    }

    public Optional<CatalogField> fieldById(long fieldId) {
        return fields.values().stream()
                .filter(field -> field.id() == fieldId && field.origin() != CatalogField.Origin.PART)
                .findFirst();
    }

    /** The relation whose parent a path calls so: {@code Account}, {@code Owner}, {@code Hospital__r}. */
    public Optional<CatalogField> parent(String pathStep) {
        return Optional.ofNullable(parents.get(pathStep.toLowerCase(Locale.ROOT)));
    }

    public boolean hasOwner() {
        return fields.containsKey(SystemFields.OWNER.name().key());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogObject that
                && id == that.id
                && number == that.number
                && packageName.equals(that.packageName)
                && def.equals(that.def)
                && identities.equals(that.identities);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id);
    }

    @Override
    public String toString() {
        return def.name() + "#" + id;
    }
}
