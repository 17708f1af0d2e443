package dev.tenon.engine.importing;

import dev.tenon.engine.importing.TargetField.Necessity;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What of an object a session may import into, as the matching of columns and the screens see it. */
public final class ImportTargets {
    private ImportTargets() {}

    public static ImportTarget of(Session session, CatalogObject object) {
        List<String> names = new ArrayList<>(List.of(object.name().value()));
        names.addAll(object.def().shown().texts().values());
        names.addAll(object.def().pluralLabel().texts().values());
        return new ImportTarget(
                names,
                object.nameField().name().value(),
                fields(session, object).stream()
                        .map(field -> target(session, field))
                        .toList());
    }

    /** The fields that the session may write, the parts of compound ones one by one. */
    public static List<CatalogField> fields(Session session, CatalogObject object) {
        return object.fields().stream()
                .filter(field -> session.actor().rights().canEdit(object, field))
                .filter(ImportTargets::isWritable)
                .toList();
    }

    /** The fields that say which record a row means: its id, external ids, unique fields. */
    public static List<CatalogField> keys(Session session, CatalogObject object) {
        return object.fields().stream()
                .filter(field -> session.actor().rights().canRead(object, field))
                .filter(ImportTargets::isKey)
                .toList();
    }

    static boolean isKey(CatalogField field) {
        return field.def().externalId() || field.def().unique() || field.name().equals(SystemFields.ID.name());
    }

    private static boolean isWritable(CatalogField field) {
        return !field.isKeptByEngine() && isText(field.type());
    }

    /** False for what no cell can hold. */
    private static boolean isText(FieldType type) {
        return !(type instanceof FieldType.File
                || type instanceof FieldType.Image
                || type instanceof FieldType.Address
                || type instanceof FieldType.Geolocation);
    }

    private static TargetField target(Session session, CatalogField field) {
        return new TargetField(
                field.name().value(),
                labels(field.def().shown()),
                FieldKind.of(field.type()).key(),
                isRequired(field) ? Necessity.REQUIRED : Necessity.OPTIONAL,
                targets(session, field));
    }

    private static List<String> labels(Label label) {
        return List.copyOf(label.texts().values());
    }

    /** True if a new record needs a value that nothing but the file can give. */
    public static boolean isRequired(CatalogField field) {
        boolean isDefault = field.def().defaultValue().isPresent()
                || field.def().defaultFormula().isPresent();
        return switch (field.origin()) {
            case SYSTEM -> false;
            case NAME -> !(field.type() instanceof FieldType.AutoNumber);
            case PART -> field.def().required() && !isDefault;
            case DEFINED -> (field.def().required() && !isDefault) || field.type() instanceof FieldType.MasterDetail;
        };
    }

    private static List<String> targets(Session session, CatalogField field) {
        if (!(field.type() instanceof FieldType.Relation relation)) {
            return List.of();
        }
        return relation.targets().stream()
                .flatMap(target -> names(session, target))
                .toList();
    }

    private static Stream<String> names(Session session, ApiName target) {
        return session.catalog()
                .object(target)
                .map(found -> Stream.concat(
                        Stream.of(target.value()),
                        Stream.concat(
                                found.def().shown().texts().values().stream(),
                                found.def().pluralLabel().texts().values().stream())))
                .orElseGet(() -> Stream.of(target.value()));
    }
}
