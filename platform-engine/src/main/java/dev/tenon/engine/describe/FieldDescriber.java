package dev.tenon.engine.describe;

import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Describes the fields of one object to one user. */
final class FieldDescriber {
    private static final int MAX_BYTES_A_CHARACTER = 3;

    /** Attributes that clients expect and that say the same of every field here. */
    private static final SortedMap<String, @Nullable Object> UNUSED = unused();

    private final Session session;
    private final CatalogObject object;

    FieldDescriber(Session session, CatalogObject object) {
        this.session = session;
        this.object = object;
    }

    FieldDescription describe(CatalogField field) {
        SortedMap<String, @Nullable Object> attributes = new TreeMap<>(UNUSED);
        identity(field, attributes);
        size(field.type(), attributes);
        entering(field, attributes);
        computing(field.def(), attributes);
        reading(field, attributes);
        choices(field, attributes);
        relation(field, attributes);
        return new FieldDescription(attributes);
    }

    private void identity(CatalogField field, Map<String, @Nullable Object> attributes) {
        FieldDef def = field.def();
        Locale language = session.actor().locale();
        attributes.put("name", field.name().value());
        attributes.put("label", def.shown().in(language));
        attributes.put(
                "inlineHelpText", def.help().isEmpty() ? null : def.help().in(language));
        attributes.put("type", ClientTypes.name(field.type()));
        attributes.put("soapType", ClientTypes.soap(field.type()));
        attributes.put("extraTypeInfo", extraType(field.type()));
        attributes.put("custom", field.name().isCustom() || field.whole().isCustom());
        attributes.put("nameField", isName(field));
        attributes.put(
                "compoundFieldName",
                field.origin() == CatalogField.Origin.PART ? field.whole().value() : null);
    }

    private static void size(FieldType type, Map<String, @Nullable Object> attributes) {
        attributes.put("length", ClientTypes.length(type));
        attributes.put("byteLength", ClientTypes.length(type) * MAX_BYTES_A_CHARACTER);
        attributes.put("precision", ClientTypes.precision(type));
        attributes.put("scale", ClientTypes.scale(type));
    }

    private void entering(CatalogField field, Map<String, @Nullable Object> attributes) {
        FieldDef def = field.def();
        boolean checkbox = field.type() instanceof FieldType.Checkbox;
        Rights rights = session.actor().rights();
        attributes.put("autoNumber", field.type() instanceof FieldType.AutoNumber);
        attributes.put("createable", writable(field) && rights.can(ObjectRight.CREATE, object.name()));
        attributes.put(
                "updateable",
                writable(field) && reparentable(field.type()) && rights.can(ObjectRight.EDIT, object.name()));
        attributes.put("nillable", !def.required() && !isSystem(field) && !checkbox);
        attributes.put("permissionable", field.origin() == CatalogField.Origin.DEFINED && !def.required());
        attributes.put("defaultValue", checkbox ? Boolean.FALSE : null);
        attributes.put("defaultValueFormula", def.defaultValue().orElse(null));
        attributes.put("defaultedOnCreate", def.defaultValue().isPresent() || isSystem(field) || checkbox);
        attributes.put("unique", def.unique());
        attributes.put("externalId", def.externalId());
        attributes.put("caseSensitive", field.type() instanceof FieldType.Text plain && plain.caseSensitive());
    }

    /** Those of roll-ups have no text: what they sum up stands in the definition. */
    private static void computing(FieldDef def, Map<String, @Nullable Object> attributes) {
        attributes.put("calculated", def.isComputed());
        attributes.put(
                "calculatedFormula",
                def.formula().map(Computation.ByFormula::text).orElse(null));
        attributes.put(
                "formulaTreatNullNumberAsZero",
                def.formula()
                        .filter(formula -> formula.blanks() == Blanks.AS_ZERO)
                        .isPresent());
    }

    private static void reading(CatalogField field, Map<String, @Nullable Object> attributes) {
        FieldType type = field.type();
        boolean filterable = ClientTypes.filterable(type);
        attributes.put("filterable", filterable);
        attributes.put("aggregatable", filterable);
        attributes.put("groupable", filterable && !(type instanceof FieldType.DateTime));
        attributes.put("sortable", filterable && !(type instanceof FieldType.MultiPicklist));
        attributes.put("idLookup", field.def().externalId() || isName(field) || type instanceof FieldType.Id);
        attributes.put("queryByDistance", type instanceof FieldType.Geolocation || type instanceof FieldType.Address);
        attributes.put("htmlFormatted", type instanceof FieldType.RichText);
        attributes.put("encrypted", type instanceof FieldType.EncryptedText);
        attributes.put(
                "maskType",
                type instanceof FieldType.EncryptedText secret ? secret.mask().name() : null);
    }

    private void choices(CatalogField field, Map<String, @Nullable Object> attributes) {
        Optional<FieldType.Choice> choice =
                field.type() instanceof FieldType.Choice found ? Optional.of(found) : Optional.empty();
        Optional<ApiName> controlling = choice.flatMap(FieldType.Choice::controllingField);
        attributes.put("picklistValues", choice.map(this::values).orElse(List.of()));
        attributes.put(
                "restrictedPicklist", choice.map(FieldType.Choice::restricted).orElse(false));
        attributes.put("dependentPicklist", controlling.isPresent());
        attributes.put("controllerName", controlling.map(ApiName::value).orElse(null));
    }

    private void relation(CatalogField field, Map<String, @Nullable Object> attributes) {
        FieldType type = field.type();
        boolean polymorphic = type instanceof FieldType.PolymorphicLookup;
        attributes.put("referenceTo", type instanceof FieldType.Relation relation ? names(relation) : List.of());
        attributes.put(
                "relationshipName",
                type instanceof FieldType.Relation ? field.def().parentPath() : null);
        attributes.put("relationshipOrder", type instanceof FieldType.MasterDetail ? masterOrder(field) : null);
        attributes.put("namePointing", polymorphic);
        attributes.put("polymorphicForeignKey", polymorphic);
        attributes.put("cascadeDelete", Relations.cascades(type));
        attributes.put("restrictedDelete", Relations.restricts(type));
    }

    private static List<String> names(FieldType.Relation relation) {
        return relation.targets().stream().map(ApiName::value).toList();
    }

    private static boolean isName(CatalogField field) {
        return field.origin() == CatalogField.Origin.NAME;
    }

    private static SortedMap<String, @Nullable Object> unused() {
        SortedMap<String, @Nullable Object> attributes = new TreeMap<>();
        for (String no : List.of(
                "deprecatedAndHidden",
                "displayLocationInDecimal",
                "highScaleNumber",
                "searchPrefilterable",
                "writeRequiresMasterRead")) {
            attributes.put(no, false);
        }
        for (String none : List.of("filteredLookupInfo", "mask", "referenceTargetField")) {
            attributes.put(none, null);
        }
        attributes.put("digits", 0);
        return Collections.unmodifiableSortedMap(attributes);
    }

    private static boolean isSystem(CatalogField field) {
        return field.origin() == CatalogField.Origin.SYSTEM;
    }

    /** Auto-numbers, stamps and computed values are the engine's; a whole compound is written by its parts. */
    private boolean writable(CatalogField field) {
        return !field.isKeptByEngine()
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
