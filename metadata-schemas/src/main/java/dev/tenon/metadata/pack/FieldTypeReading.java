package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.Mask;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.PicklistSource;
import java.util.Optional;

/** Reads the keys that belong to one type of field. The defaults stand in {@link TypeDefaults}, for reading and writing. */
final class FieldTypeReading {
    private static final Words<OnDelete> ON_DELETE = Words.ofEnum(OnDelete.class);
    private static final Words<Mask> MASKS = Words.ofEnum(Mask.class);

    private FieldTypeReading() {}

    static FieldType type(FieldKind kind, MapReading reading, ApiName object) {
        return switch (kind) {
            case TEXT ->
                new FieldType.Text(
                        reading.whole("maxLength", 1, FieldType.MAX_TEXT, FieldType.MAX_TEXT),
                        reading.flag("caseSensitive", false));
            case TEXT_AREA -> new FieldType.TextArea();
            case LONG_TEXT -> new FieldType.LongText(longLength(reading), lines(reading));
            case RICH_TEXT -> new FieldType.RichText(longLength(reading), lines(reading));
            case NUMBER -> new FieldType.Number(precision(reading), scale(reading, TypeDefaults.NUMBER_SCALE));
            case CURRENCY -> new FieldType.Currency(precision(reading), scale(reading, TypeDefaults.MONEY_SCALE));
            case PERCENT -> new FieldType.Percent(precision(reading), scale(reading, TypeDefaults.MONEY_SCALE));
            case CHECKBOX -> new FieldType.Checkbox();
            case DATE -> new FieldType.Date();
            case DATE_TIME -> new FieldType.DateTime();
            case TIME -> new FieldType.Time();
            case EMAIL -> new FieldType.Email();
            case PHONE -> new FieldType.Phone();
            case URL -> new FieldType.Url();
            case PICKLIST -> picklist(reading);
            case MULTI_PICKLIST -> multiPicklist(reading);
            case AUTO_NUMBER ->
                new FieldType.AutoNumber(
                        reading.requiredText("format"),
                        reading.wholeLong("startAt", 0, TypeDefaults.MAX_START, TypeDefaults.START));
            case LOOKUP -> lookup(reading);
            case MASTER_DETAIL ->
                new FieldType.MasterDetail(
                        reading.name("target"), relationshipName(reading), reading.flag("reparentable", false));
            case POLYMORPHIC_LOOKUP ->
                new FieldType.PolymorphicLookup(
                        reading.requiredList("targets", new Scalars(reading.findings())::name),
                        relationshipName(reading));
            case HIERARCHY -> new FieldType.Hierarchy(object, relationshipName(reading));
            case ADDRESS -> new FieldType.Address();
            case GEOLOCATION ->
                new FieldType.Geolocation(
                        reading.whole("scale", 0, TypeDefaults.MAX_GEO_SCALE, TypeDefaults.GEO_SCALE));
            case PERSON_NAME -> new FieldType.PersonName();
            case ENCRYPTED_TEXT -> encrypted(reading);
            case FILE -> new FieldType.File(megabytes(reading));
            case IMAGE -> new FieldType.Image(megabytes(reading));
            case JSON -> new FieldType.Json();
            case DURATION -> new FieldType.Duration();
        };
    }

    private static int longLength(MapReading reading) {
        return reading.whole("maxLength", TypeDefaults.MIN_LONG_TEXT, FieldType.MAX_LONG_TEXT, TypeDefaults.LONG_TEXT);
    }

    private static int lines(MapReading reading) {
        return reading.whole("visibleLines", 2, 50, TypeDefaults.LINES);
    }

    private static int precision(MapReading reading) {
        return reading.whole("precision", 1, FieldType.MAX_DIGITS, FieldType.MAX_DIGITS);
    }

    private static int scale(MapReading reading, int otherwise) {
        return reading.whole("scale", 0, FieldType.MAX_DIGITS - 1, otherwise);
    }

    private static int megabytes(MapReading reading) {
        return reading.whole("maxMegabytes", 1, TypeDefaults.MAX_MEGABYTES, TypeDefaults.MEGABYTES);
    }

    /** Part of the path to children, as {@code Visits} in {@code Visits__r}: a name without suffix. */
    private static String relationshipName(MapReading reading) {
        return reading.optionalName("relationshipName").map(ApiName::value).orElse("");
    }

    private static FieldType lookup(MapReading reading) {
        return new FieldType.Lookup(
                reading.name("target"),
                relationshipName(reading),
                reading.choice("onDelete", ON_DELETE).orElse(OnDelete.CLEAR));
    }

    private static FieldType picklist(MapReading reading) {
        return new FieldType.Picklist(
                source(reading), reading.flag("restricted", true), reading.optionalName("controllingField"));
    }

    private static FieldType multiPicklist(MapReading reading) {
        return new FieldType.MultiPicklist(
                source(reading),
                reading.flag("restricted", true),
                reading.optionalName("controllingField"),
                reading.whole("visibleLines", 3, 10, TypeDefaults.CHOICE_LINES));
    }

    private static PicklistSource source(MapReading reading) {
        boolean own = reading.has("values");
        boolean global = reading.has("valueSet");
        if (own && global) {
            reading.findings()
                    .note(
                            "UNKNOWN_KEY",
                            reading.path("valueSet"),
                            reading.place("valueSet"),
                            "Give values or valueSet, not both.",
                            "values 与 valueSet 只能二选一。");
        } else if (!own && !global) {
            reading.findings()
                    .note(
                            "MISSING_KEY",
                            reading.path("values"),
                            reading.place(),
                            "A picklist needs values or a valueSet.",
                            "选项列表需要 values 或 valueSet。");
        }
        PicklistSource ownValues =
                new PicklistSource.Own(reading.list("values", FieldReading.picklistValue(reading.findings())));
        Optional<ApiName> set = reading.optionalName("valueSet");
        return set.isPresent() ? new PicklistSource.Global(set.get()) : ownValues;
    }

    private static FieldType encrypted(MapReading reading) {
        String maskCharacter = reading.text("maskCharacter").orElse(TypeDefaults.MASK_CHARACTER);
        if (maskCharacter.codePointCount(0, maskCharacter.length()) != 1) {
            reading.findings()
                    .note(
                            "OUT_OF_RANGE",
                            reading.path("maskCharacter"),
                            reading.place("maskCharacter"),
                            "The mask is made of one character.",
                            "掩码字符只能是一个字符。");
        }
        return new FieldType.EncryptedText(
                reading.whole("maxLength", 1, TypeDefaults.MAX_ENCRYPTED, TypeDefaults.MAX_ENCRYPTED),
                reading.choice("mask", MASKS).orElse(Mask.ALL),
                maskCharacter);
    }
}
