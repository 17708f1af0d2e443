package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import java.util.regex.Pattern;

/** Writes one field: name, type and the type's keys, then what every field has, its values last. */
final class FieldWriting {
    private static final Pattern PLAIN_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]{0,30})(?:\\.[0-9]{1,30})?");

    private FieldWriting() {}

    static Node field(FieldDef field) {
        return rest(new MapWriting().put("name", field.name()), field);
    }

    /** A name field called Name need not say so. */
    static Node nameField(FieldDef field) {
        boolean usual = field.name().value().equals("Name");
        return usual ? rest(new MapWriting(), field) : field(field);
    }

    private static Node rest(MapWriting map, FieldDef field) {
        map.put("type", FieldKind.of(field.type()).key());
        putTypeKeys(map, field.type());
        map.putLabel("label", field.label())
                .putLabel("help", field.help())
                .putUnlessEmpty("description", field.description())
                .putUnless("required", field.required(), false)
                .putUnless("unique", field.unique(), false)
                .putUnless("externalId", field.externalId(), false)
                .putUnless("trackHistory", field.trackHistory(), false);
        field.defaultValue().ifPresent(text -> map.put("default", constant(field.type(), text)));
        ComputationWriting.put(map, field);
        map.putIfPresent("renamedFrom", field.renamedFrom());
        if (field.type() instanceof FieldType.Choice choice && choice.source() instanceof PicklistSource.Own own) {
            map.putList("values", own.values(), FieldWriting::picklistValue);
        }
        return map.node();
    }

    private static void putTypeKeys(MapWriting map, FieldType type) {
        switch (type) {
            case FieldType.Text text ->
                map.putUnless("maxLength", text.maxLength(), FieldType.MAX_TEXT)
                        .putUnless("caseSensitive", text.caseSensitive(), false);
            case FieldType.LongText text -> putLong(map, text.maxLength(), text.visibleLines());
            case FieldType.RichText text -> putLong(map, text.maxLength(), text.visibleLines());
            case FieldType.Number number ->
                putDigits(map, number.precision(), number.scale(), TypeDefaults.NUMBER_SCALE);
            case FieldType.Currency money -> putDigits(map, money.precision(), money.scale(), TypeDefaults.MONEY_SCALE);
            case FieldType.Percent percent ->
                putDigits(map, percent.precision(), percent.scale(), TypeDefaults.MONEY_SCALE);
            case FieldType.AutoNumber number ->
                map.put("format", number.format()).putUnless("startAt", number.startAt(), TypeDefaults.START);
            case FieldType.Geolocation place -> map.putUnless("scale", place.scale(), TypeDefaults.GEO_SCALE);
            case FieldType.EncryptedText text -> putEncrypted(map, text);
            case FieldType.File file -> map.putUnless("maxMegabytes", file.maxMegabytes(), TypeDefaults.MEGABYTES);
            case FieldType.Image image -> map.putUnless("maxMegabytes", image.maxMegabytes(), TypeDefaults.MEGABYTES);
            case FieldType.Choice choice -> putChoice(map, choice);
            case FieldType.Relation relation -> putRelation(map, relation);
            case FieldType.Id ignored -> {}
            case FieldType.TextArea ignored -> {}
            case FieldType.Checkbox ignored -> {}
            case FieldType.Date ignored -> {}
            case FieldType.DateTime ignored -> {}
            case FieldType.Time ignored -> {}
            case FieldType.Email ignored -> {}
            case FieldType.Phone ignored -> {}
            case FieldType.Url ignored -> {}
            case FieldType.Address ignored -> {}
            case FieldType.PersonName ignored -> {}
            case FieldType.Json ignored -> {}
            case FieldType.Duration ignored -> {}
        }
    }

    private static void putLong(MapWriting map, int maxLength, int visibleLines) {
        map.putUnless("maxLength", maxLength, TypeDefaults.LONG_TEXT)
                .putUnless("visibleLines", visibleLines, TypeDefaults.LINES);
    }

    private static void putDigits(MapWriting map, int precision, int scale, int usualScale) {
        map.putUnless("precision", precision, FieldType.MAX_DIGITS).putUnless("scale", scale, usualScale);
    }

    private static void putEncrypted(MapWriting map, FieldType.EncryptedText text) {
        map.putUnless("maxLength", text.maxLength(), TypeDefaults.MAX_ENCRYPTED)
                .putUnless("mask", Words.camel(text.mask()), Words.camel(Mask.ALL))
                .putUnless("maskCharacter", text.maskCharacter(), TypeDefaults.MASK_CHARACTER);
    }

    private static void putChoice(MapWriting map, FieldType.Choice choice) {
        if (choice.source() instanceof PicklistSource.Global global) {
            map.put("valueSet", global.valueSet());
        }
        map.putUnless("restricted", choice.restricted(), true)
                .putIfPresent("controllingField", choice.controllingField());
        if (choice instanceof FieldType.MultiPicklist multi) {
            map.putUnless("visibleLines", multi.visibleLines(), TypeDefaults.CHOICE_LINES);
        }
    }

    private static void putRelation(MapWriting map, FieldType.Relation relation) {
        switch (relation) {
            case FieldType.Lookup lookup ->
                map.put("target", lookup.target())
                        .putUnlessEmpty("relationshipName", lookup.relationshipName())
                        .putUnless("onDelete", Words.camel(lookup.onDelete()), Words.camel(OnDelete.CLEAR));
            case FieldType.MasterDetail detail ->
                map.put("target", detail.target())
                        .putUnlessEmpty("relationshipName", detail.relationshipName())
                        .putUnless("reparentable", detail.reparentable(), false);
            case FieldType.PolymorphicLookup lookup ->
                map.putNames("targets", lookup.targets()).putUnlessEmpty("relationshipName", lookup.relationshipName());
            case FieldType.Hierarchy hierarchy -> map.putUnlessEmpty("relationshipName", hierarchy.relationshipName());
        }
    }

    /** A default as people would write it: numbers and truth values without quotes. */
    private static Node constant(FieldType type, String text) {
        boolean number = type instanceof FieldType.Number
                || type instanceof FieldType.Currency
                || type instanceof FieldType.Percent;
        if (number && PLAIN_NUMBER.matcher(text).matches()) {
            return MapWriting.number(text);
        }
        boolean flag = type instanceof FieldType.Checkbox && (text.equals("true") || text.equals("false"));
        return flag ? MapWriting.flag(text.equals("true")) : MapWriting.text(text);
    }

    static Node picklistValue(PicklistValue value) {
        if (value.equals(PicklistValue.of(value.value()))) {
            return MapWriting.text(value.value());
        }
        return new MapWriting()
                .put("value", value.value())
                .putLabel("label", value.label())
                .putUnless("active", value.active(), true)
                .putUnless("default", value.isDefault(), false)
                .putUnlessEmpty("color", value.color())
                .putListUnlessEmpty("when", value.when(), MapWriting::text)
                .node();
    }
}
