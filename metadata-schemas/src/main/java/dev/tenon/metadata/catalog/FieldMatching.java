package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.ObjectDef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Which field of a new definition is which field of the old one: by name, or by {@code renamedFrom}.
 *
 * @param kept an identity for each field of the new definition
 * @param left those whose field is no longer named
 * @param renames what follows for all other definitions
 */
record FieldMatching(
        Map<ApiName, CatalogObject.FieldIdentity> kept,
        Map<ApiName, CatalogObject.FieldIdentity> left,
        List<Renames.Rename> renames) {

    static FieldMatching of(CatalogObject existing, ObjectDef def, String packageName, LongSupplier nextId) {
        Map<ApiName, CatalogObject.FieldIdentity> left = new HashMap<>(existing.identities());
        Map<ApiName, CatalogObject.FieldIdentity> kept = new HashMap<>();
        List<Renames.Rename> renames = new ArrayList<>();
        for (FieldDef field : def.definedFields()) {
            ApiName oldName = oldName(field, left);
            CatalogObject.FieldIdentity identity = left.remove(oldName);
            if (identity == null) {
                kept.putIfAbsent(field.name(), new CatalogObject.FieldIdentity(nextId.getAsLong(), packageName));
                continue;
            }
            kept.put(field.name(), identity);
            if (!oldName.equals(field.name())) {
                renames.add(new Renames.FieldRename(def.name(), oldName, field.name()));
            }
            existing.def().field(oldName.value()).ifPresent(old -> renames.addAll(children(old, field)));
        }
        return new FieldMatching(kept, left, renames);
    }

    private static ApiName oldName(FieldDef field, Map<ApiName, CatalogObject.FieldIdentity> left) {
        Optional<ApiName> before = field.renamedFrom();
        boolean renamed = !left.containsKey(field.name()) && before.isPresent() && left.containsKey(before.get());
        return renamed ? before.get() : field.name();
    }

    /** A relation whose children are called otherwise now. */
    private static List<Renames.Rename> children(FieldDef before, FieldDef after) {
        boolean renamed = after.type() instanceof FieldType.Relation
                && !before.childPath().isEmpty()
                && !after.childPath().isEmpty()
                && !before.childPath().equals(after.childPath());
        if (!renamed) {
            return List.of();
        }
        return ((FieldType.Relation) after.type())
                .targets().stream()
                        .map(parent -> (Renames.Rename)
                                new Renames.ChildrenRename(parent, before.childPath(), after.childPath()))
                        .toList();
    }
}
