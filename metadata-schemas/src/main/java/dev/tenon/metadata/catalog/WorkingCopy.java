package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.ObjectDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The definitions of a catalog while a draft is made of them: what concerns many of them at once. */
final class WorkingCopy {
    final LinkedHashMap<String, CatalogObject> objects;
    final LinkedHashMap<Catalog.ElementKey, Entry> entries;
    final List<Parked> parked;

    WorkingCopy(Catalog before) {
        this.objects = new LinkedHashMap<>(before.objects());
        this.entries = new LinkedHashMap<>(before.entries());
        this.parked = new ArrayList<>(before.parked());
    }

    void store(CatalogObject object) {
        objects.put(object.name().key(), object);
    }

    /** Follows a rename through every definition, the parked ones too. */
    void rewrite(Renames.Rename rename) {
        List<Entry> rewritten = entries.values().stream()
                .map(entry ->
                        new Entry(entry.id(), entry.packageName(), Renames.rewrite(entry.element(), rename, objects)))
                .toList();
        entries.clear();
        rewritten.forEach(entry -> entries.put(
                Catalog.ElementKey.of(entry.element().kind(), entry.element().name()), entry));
        objects.replaceAll((key, object) -> rewritten(object, rename));
        parked.replaceAll(gone -> rewritten(gone, rename));
    }

    private CatalogObject rewritten(CatalogObject object, Renames.Rename rename) {
        ObjectDef def = Renames.rewrite(object.def(), rename, objects);
        return def.equals(object.def())
                ? object
                : new CatalogObject(object.id(), object.number(), object.packageName(), def, object.identities());
    }

    private Parked rewritten(Parked gone, Renames.Rename rename) {
        return switch (gone) {
            case Parked.WholeObject whole ->
                new Parked.WholeObject(rewritten(whole.object(), rename), whole.parkedAt());
            case Parked.Field field -> {
                Optional<CatalogObject> object = objects.values().stream()
                        .filter(one -> one.id() == field.objectId())
                        .findFirst();
                FieldDef def = object.map(owner -> Renames.rewrite(owner.name(), field.def(), rename, objects))
                        .orElse(field.def());
                yield new Parked.Field(field.id(), field.objectId(), def, field.packageName(), field.parkedAt());
            }
        };
    }

    /** Lets all but the elements just written forget what is gone. */
    void sweep(Set<Catalog.ElementKey> justWritten) {
        Removals removals = new Removals(objects, Set.copyOf(entries.keySet()));
        List<Catalog.ElementKey> keys = List.copyOf(entries.keySet());
        for (Catalog.ElementKey key : keys) {
            Entry entry = entries.get(key);
            if (entry == null || justWritten.contains(key)) {
                continue;
            }
            Optional<Element> rest = removals.swept(entry.element());
            if (rest.isEmpty()) {
                entries.remove(key);
            } else if (!rest.get().equals(entry.element())) {
                entries.put(key, new Entry(entry.id(), entry.packageName(), rest.get()));
            }
        }
    }
}
