package dev.tenon.console.setup;

import dev.tenon.metadata.object.FieldKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** One key of a field's definition, and the sort of control it is entered by. Which kinds have which stands here alone. */
record FieldKey(String key, Control control, String otherwise) {

    /** How a key is entered. */
    enum Control {
        TEXT,
        AREA,
        NUMBER,
        FLAG,
        OBJECT,
        OBJECTS,
        VALUE_SET,
        CONTROLLING_FIELD,
        ON_DELETE,
        MASK,
        /** What computes the field. */
        FORMULA,
        /** What a new record begins with. */
        DEFAULT_FORMULA,
        BLANKS
    }

    /** Keys that say nothing of a field which is computed. */
    static final Set<String> OF_WHAT_IS_FILLED_IN =
            Set.of("required", "unique", "externalId", "default", "defaultFormula");

    static List<FieldKey> of(FieldKind kind) {
        List<FieldKey> keys = new ArrayList<>(own(kind));
        keys.add(new FieldKey("description", Control.AREA, ""));
        if (mayBeRequired(kind)) {
            keys.add(flag("required", false));
        }
        if (mayBeUnique(kind)) {
            keys.add(flag("unique", false));
            keys.add(flag("externalId", false));
        }
        if (mayHaveDefault(kind)) {
            keys.add(new FieldKey("default", Control.TEXT, ""));
            keys.add(new FieldKey("defaultFormula", Control.DEFAULT_FORMULA, ""));
        }
        keys.add(flag("trackHistory", false));
        if (mayBeComputed(kind)) {
            keys.add(new FieldKey("formula", Control.FORMULA, ""));
            keys.add(new FieldKey("blanks", Control.BLANKS, ""));
        }
        return List.copyOf(keys);
    }

    /** True for the types that a formula can give. */
    private static boolean mayBeComputed(FieldKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, CURRENCY, PERCENT, CHECKBOX, DATE, DATE_TIME, TIME -> true;
            default -> false;
        };
    }

    /** The keys that belong to one kind. */
    static List<FieldKey> own(FieldKind kind) {
        return switch (kind) {
            case TEXT -> List.of(number("maxLength", "255"), flag("caseSensitive", false));
            case LONG_TEXT, RICH_TEXT -> List.of(number("maxLength", "32768"), number("visibleLines", "6"));
            case NUMBER -> List.of(number("precision", "18"), number("scale", "0"));
            case CURRENCY, PERCENT -> List.of(number("precision", "18"), number("scale", "2"));
            case PICKLIST -> choices();
            case MULTI_PICKLIST -> {
                List<FieldKey> keys = new ArrayList<>(choices());
                keys.add(number("visibleLines", "4"));
                yield keys;
            }
            case AUTO_NUMBER -> List.of(new FieldKey("format", Control.TEXT, "{0000}"), number("startAt", "1"));
            case LOOKUP ->
                List.of(
                        new FieldKey("target", Control.OBJECT, ""),
                        relationship(),
                        new FieldKey("onDelete", Control.ON_DELETE, "clear"));
            case MASTER_DETAIL ->
                List.of(new FieldKey("target", Control.OBJECT, ""), relationship(), flag("reparentable", false));
            case POLYMORPHIC_LOOKUP -> List.of(new FieldKey("targets", Control.OBJECTS, ""), relationship());
            case HIERARCHY -> List.of(relationship());
            case GEOLOCATION -> List.of(number("scale", "6"));
            case ENCRYPTED_TEXT ->
                List.of(
                        number("maxLength", "175"),
                        new FieldKey("mask", Control.MASK, "all"),
                        new FieldKey("maskCharacter", Control.TEXT, "*"));
            case FILE, IMAGE -> List.of(number("maxMegabytes", "10"));
            case TEXT_AREA, CHECKBOX, DATE, DATE_TIME, TIME, EMAIL, PHONE, URL, ADDRESS, PERSON_NAME, JSON, DURATION ->
                List.of();
        };
    }

    private static List<FieldKey> choices() {
        return List.of(
                new FieldKey("valueSet", Control.VALUE_SET, ""),
                flag("restricted", true),
                new FieldKey("controllingField", Control.CONTROLLING_FIELD, ""));
    }

    static boolean hasChoices(FieldKind kind) {
        return kind == FieldKind.PICKLIST || kind == FieldKind.MULTI_PICKLIST;
    }

    private static boolean mayBeRequired(FieldKind kind) {
        return switch (kind) {
            case CHECKBOX, AUTO_NUMBER, MASTER_DETAIL, ADDRESS, GEOLOCATION -> false;
            default -> true;
        };
    }

    private static boolean mayBeUnique(FieldKind kind) {
        return switch (kind) {
            case TEXT, NUMBER, EMAIL, AUTO_NUMBER -> true;
            default -> false;
        };
    }

    private static boolean mayHaveDefault(FieldKind kind) {
        return switch (kind) {
            case TEXT, TEXT_AREA, NUMBER, CURRENCY, PERCENT, CHECKBOX, DATE, DATE_TIME, TIME, EMAIL, PHONE, URL -> true;
            default -> false;
        };
    }

    private static FieldKey number(String key, String otherwise) {
        return new FieldKey(key, Control.NUMBER, otherwise);
    }

    private static FieldKey flag(String key, boolean otherwise) {
        return new FieldKey(key, Control.FLAG, Boolean.toString(otherwise));
    }

    private static FieldKey relationship() {
        return new FieldKey("relationshipName", Control.TEXT, "");
    }

    /** The posted value as a file would write it; empty if nothing was entered. */
    Optional<Object> read(MultiValueMap<String, String> form) {
        return switch (control) {
            case FLAG -> form.containsKey(key) ? Optional.of(PostedForm.flag(form, key)) : Optional.empty();
            case OBJECTS -> Optional.of(PostedForm.texts(form, key));
            case NUMBER ->
                Optional.of(PostedForm.text(form, key))
                        .filter(text -> !text.isEmpty())
                        .map(FieldKey::number);
            case TEXT, AREA, OBJECT, VALUE_SET, CONTROLLING_FIELD, ON_DELETE, MASK, FORMULA, DEFAULT_FORMULA ->
                Optional.<Object>of(PostedForm.text(form, key)).filter(text -> !text.equals(""));
            case BLANKS ->
                Optional.<Object>of(PostedForm.text(form, key))
                        .filter(text -> !text.equals("")
                                && !PostedForm.text(form, "formula").isEmpty());
        };
    }

    /** A number if it is one; otherwise the text, so that the reader can name it. */
    private static Object number(String text) {
        return text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : text;
    }
}
