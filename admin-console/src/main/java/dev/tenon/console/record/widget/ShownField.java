package dev.tenon.console.record.widget;

import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A field that a reader may see, from where a record looks at it: {@code Amount}, or {@code Account.Owner.Name} along its
 * parents.
 *
 * @param object whose field it is, at the end of the path
 * @param prefix the parents before it with a dot behind each; empty for the record's own
 */
public record ShownField(CatalogObject object, CatalogField field, String prefix) {

    /** A field of the record itself; empty if the session may not read it. */
    public static Optional<ShownField> own(Session session, CatalogObject object, ApiName name) {
        return of(session, object, FieldPath.of(name.value()));
    }

    /** Empty if there is no such field, or a step of the path may not be read. */
    public static Optional<ShownField> of(Session session, CatalogObject root, FieldPath path) {
        Rights rights = session.actor().rights();
        CatalogObject object = root;
        for (String step : path.parents()) {
            Optional<CatalogField> relation = object.parent(step);
            if (relation.isEmpty() || !rights.canRead(object, relation.get())) {
                return Optional.empty();
            }
            Optional<CatalogObject> parent = target(session, relation.get());
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            object = parent.get();
        }
        String prefix = String.join(".", path.parents()) + (path.parents().isEmpty() ? "" : ".");
        CatalogObject owner = object;
        return object.field(path.field())
                .filter(field -> rights.canRead(owner, field))
                .map(field -> new ShownField(owner, field, prefix));
    }

    /** The one object that a relation leads to, if its records may be read. */
    private static Optional<CatalogObject> target(Session session, CatalogField relation) {
        List<ApiName> targets = ((FieldType.Relation) relation.type()).targets();
        return targets.size() == 1
                ? session.catalog()
                        .object(targets.getFirst())
                        .filter(target -> session.actor().rights().can(ObjectRight.READ, target.name()))
                : Optional.empty();
    }

    /** The whole path as a query names it. */
    public FieldPath path() {
        return FieldPath.of(prefix + field.name());
    }

    /** What a query must ask for so that the field can be shown. */
    public List<FieldPath> paths() {
        List<String> names = new ArrayList<>();
        if (field.origin() == CatalogField.Origin.NAME || FieldWidgets.isFile(field.type())) {
            names.add(SystemFields.ID.name().value());
        }
        switch (field.type()) {
            case FieldType.Relation ignored -> {
                names.add(field.name().value());
                names.add(field.def().parentPath() + ".Name");
            }
            case FieldType.PersonName ignored -> names.add(field.name().value());
            case FieldType.Compound ignored ->
                FieldParts.of(field.def()).forEach(part -> names.add(part.name().value()));
            case FieldType ignored -> names.add(field.name().value());
        }
        return names.stream().map(name -> FieldPath.of(prefix + name)).toList();
    }

    /** True if its values stand best aligned to the right. */
    public boolean numeric() {
        return field.type() instanceof FieldType.Number
                || field.type() instanceof FieldType.Currency
                || field.type() instanceof FieldType.Percent;
    }

    public FieldDef def() {
        return field.def();
    }

    /** Its name as a heading. */
    public String label(Reader reader) {
        return reader.say(field.def().shown());
    }
}
