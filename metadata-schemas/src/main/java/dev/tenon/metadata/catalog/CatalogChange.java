package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import java.util.List;

/** A wish to change the definitions of an organisation. {@link Catalog#with} turns it into the next draft. */
public sealed interface CatalogChange {

    /**
     * Creates an element or replaces it whole. An object's fields that are missing in the new definition are parked; a
     * field or element with {@code renamedFrom} keeps its identity and its data.
     */
    record Put(Element element, String packageName) implements CatalogChange {}

    /** Removes an element; objects are parked. */
    record Remove(ElementKind kind, String name) implements CatalogChange {}

    record AddField(ApiName object, FieldDef field, String packageName) implements CatalogChange {}

    /** Replaces the definition of one field; another name in it is a rename. */
    record ChangeField(ApiName object, ApiName field, FieldDef changed) implements CatalogChange {}

    /** Parks a field. */
    record RemoveField(ApiName object, ApiName field) implements CatalogChange {}

    /** Brings a parked field or object back, by its id. */
    record Restore(long parkedId) implements CatalogChange {}

    /** Gives up a parked field or object and its data for good. */
    record Purge(long parkedId) implements CatalogChange {}

    /** Notes that a package is installed, or its new version. */
    record PutPackage(InstalledPackage installed) implements CatalogChange {}

    /** Several changes as one. */
    record All(List<CatalogChange> changes) implements CatalogChange {
        public All {
            changes = List.copyOf(changes);
        }
    }
}
