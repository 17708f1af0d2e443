package dev.tenon.engine.describe;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.SystemFields;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Describes the fields of one object to one user. */
final class FieldDescriber {
    private static final int MAX_BYTES_A_CHARACTER = 3;

    private final Session session;
    private final CatalogObject object;

    FieldDescriber(Session session, CatalogObject object) {
        this.session = session;
        this.object = object;
    }

    FieldDescription describe(CatalogField field) {
        FieldDef def = field.def();
        FieldType type = field.type();
        boolean text = ClientTypes.length(type) > 0;
        boolean filterable = ClientTypes.filterable(type);
        boolean relation = type instanceof FieldType.Relation;
        Optional<FieldType.Choice> choice =
                type instanceof FieldType.Choice found ? Optional.of(found) : Optional.empty();
        boolean named = field.origin() == CatalogField.Origin.NAME;
        return new FieldDescription(
                filterable,
                type instanceof FieldType.AutoNumber,
                ClientTypes.length(type) * MAX_BYTES_A_CHARACTER,
                false,
                null,
                Relations.cascades(type),
                type instanceof FieldType.Text plain && plain.caseSensitive(),
                field.origin() == CatalogField.Origin.PART ? field.whole().value() : null,
                choice.flatMap(FieldType.Choice::controllingField)
                        .map(ApiName::value)
                        .orElse(null),
                writable(field) && session.actor().rights().can(ObjectRight.CREATE, object.name()),
                field.name().isCustom() || field.whole().isCustom(),
                type instanceof FieldType.Checkbox ? Boolean.FALSE : null,
                def.defaultValue().orElse(null),
                def.defaultValue().isPresent() || isSystem(field) || type instanceof FieldType.Checkbox,
                choice.flatMap(FieldType.Choice::controllingField).isPresent(),
                false,
                0,
                false,
                type instanceof FieldType.EncryptedText,
                def.externalId(),
                extraType(type),
                filterable,
                null,
                false,
                filterable && !(type instanceof FieldType.DateTime),
                false,
                type instanceof FieldType.RichText,
                def.externalId() || named || type instanceof FieldType.Id,
                def.help().isEmpty() ? null : def.help().in(session.actor().locale()),
                def.shown().in(session.actor().locale()),
                text ? ClientTypes.length(type) : 0,
                null,
                type instanceof FieldType.EncryptedText secret ? secret.mask().name() : null,
                field.name().value(),
                named,
                type instanceof FieldType.PolymorphicLookup,
                !def.required() && !isSystem(field) && !(type instanceof FieldType.Checkbox),
                field.origin() == CatalogField.Origin.DEFINED && !def.required(),
                choice.map(this::values).orElse(List.of()),
                type instanceof FieldType.PolymorphicLookup,
                ClientTypes.precision(type),
                type instanceof FieldType.Geolocation || type instanceof FieldType.Address,
                null,
                type instanceof FieldType.Relation found
                        ? found.targets().stream().map(ApiName::value).toList()
                        : List.of(),
                relation ? def.parentPath() : null,
                type instanceof FieldType.MasterDetail ? masterOrder(field) : null,
                Relations.restricts(type),
                choice.map(FieldType.Choice::restricted).orElse(false),
                ClientTypes.scale(type),
                false,
                ClientTypes.soap(type),
                filterable && !(type instanceof FieldType.MultiPicklist),
                ClientTypes.name(type),
                def.unique(),
                writable(field)
                        && reparentable(type)
                        && session.actor().rights().can(ObjectRight.EDIT, object.name()),
                false);
    }

    private static boolean isSystem(CatalogField field) {
        return field.origin() == CatalogField.Origin.SYSTEM;
    }

    /** Auto-numbers and stamps are the engine's; a whole compound is written by its parts. */
    private boolean writable(CatalogField field) {
        return !SystemFields.isReadOnly(field.def())
                && !(field.type() instanceof FieldType.AutoNumber)
                && !(field.type() instanceof FieldType.Compound)
                && session.actor().rights().canEdit(object, field);
    }

    private static boolean reparentable(FieldType type) {
        return !(type instanceof FieldType.MasterDetail master) || master.reparentable();
    }

    private int masterOrder(CatalogField field) {
        return object.def().masters().indexOf(field.def());
    }

    private static @Nullable String extraType(FieldType type) {
        return switch (type) {
            case FieldType.RichText ignored -> "richtextarea";
            case FieldType.LongText ignored -> "plaintextarea";
            case FieldType.TextArea ignored -> "plaintextarea";
            case FieldType.PersonName ignored -> "personname";
            default -> null;
        };
    }

    private List<FieldDescription.PicklistEntry> values(FieldType.Choice choice) {
        List<PicklistValue> controlling = choice.controllingField()
                .flatMap(object::field)
                .map(field -> field.type() instanceof FieldType.Choice found
                        ? session.catalog().values(found.source())
                        : List.of(PicklistValue.of("false"), PicklistValue.of("true")))
                .orElse(List.of());
        return session.catalog().values(choice.source()).stream()
                .map(value -> new FieldDescription.PicklistEntry(
                        value.active(),
                        value.isDefault(),
                        value.shown().in(session.actor().locale()),
                        controlling.isEmpty() ? null : validFor(value, controlling),
                        value.value()))
                .toList();
    }

    /** One bit a controlling value, the first one leftmost, in base 64. */
    private static String validFor(PicklistValue value, List<PicklistValue> controlling) {
        byte[] bytes = new byte[(controlling.size() + 7) / 8];
        for (int i = 0; i < controlling.size(); i++) {
            if (value.allowedBy(controlling.get(i).value())) {
                bytes[i / 8] |= (byte) (0x80 >> (i % 8));
            }
        }
        return Base64.getEncoder().encodeToString(bytes);
    }
}
