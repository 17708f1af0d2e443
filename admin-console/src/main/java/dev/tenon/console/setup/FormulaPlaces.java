package dev.tenon.console.setup;

import dev.tenon.console.view.Url;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.catalog.FormulaPlace;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.FieldKind;
import dev.tenon.metadata.object.FieldType;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** The places of formulas as editors address them: an object, a use, and what the form around the formula says. */
final class FormulaPlaces {
    private FormulaPlaces() {}

    /** For what the formula is written. */
    enum Use {
        FIELD,
        DEFAULT,
        VALIDATION,
        CONDITION,
        /** Over the children of a roll-up. */
        ROLL_UP,
        /** Over what a lookup of the object may point at. */
        LOOKUP_FILTER;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Use require(String key) {
            return Arrays.stream(values())
                    .filter(use -> use.key().equals(key))
                    .findFirst()
                    .orElseThrow(() -> SetupObjects.missing(key));
        }
    }

    /** Where an editor of such a formula asks. */
    static Url url(ApiName object, Use use) {
        return Url.path("setup", "formulas", object, use.key());
    }

    static FormulaPlace of(CatalogObject object, Use use, MultiValueMap<String, String> form) {
        return switch (use) {
            case FIELD ->
                FormulaPlace.field(
                        object.name(),
                        type(form),
                        PostedForm.text(form, "blanks").equals("blank") ? Blanks.AS_BLANK : Blanks.AS_ZERO);
            case DEFAULT -> FormulaPlace.defaultValue(object.name(), type(form));
            case VALIDATION -> FormulaPlace.validationRule(object.name());
            case CONDITION -> FormulaPlace.formCondition(object.name());
            case ROLL_UP -> FormulaPlace.rollUpCondition(object.name());
            case LOOKUP_FILTER -> FormulaPlace.lookupFilter(target(object, form), object.name());
        };
    }

    /** Whose records the formula is about: for a lookup's filter those that can be chosen. */
    static ApiName subject(CatalogObject object, Use use, MultiValueMap<String, String> form) {
        return use == Use.LOOKUP_FILTER ? target(object, form) : object.name();
    }

    /** A hierarchy leads to its own object. */
    private static ApiName target(CatalogObject object, MultiValueMap<String, String> form) {
        String chosen = PostedForm.text(form, "target");
        String first = PostedForm.texts(form, "targets").stream().findFirst().orElse("");
        return Stream.of(chosen, first)
                .filter(name -> !name.isEmpty() && name.length() <= ApiName.MAX_LENGTH)
                .findFirst()
                .map(ApiName::of)
                .orElse(object.name());
    }

    /** A type of the kind that is chosen in the form, with its digits; lengths do not matter here. */
    static FieldType type(MultiValueMap<String, String> form) {
        FieldKind kind = FieldKind.ofKey(PostedForm.text(form, "type")).orElse(FieldKind.TEXT);
        return switch (kind) {
            case NUMBER -> new FieldType.Number(digits(form), scale(form));
            case CURRENCY -> new FieldType.Currency(digits(form), scale(form));
            case PERCENT -> new FieldType.Percent(digits(form), scale(form));
            case CHECKBOX -> new FieldType.Checkbox();
            case DATE -> new FieldType.Date();
            case DATE_TIME -> new FieldType.DateTime();
            case TIME -> new FieldType.Time();
            default -> new FieldType.Text(FieldType.MAX_TEXT, false);
        };
    }

    private static int digits(MultiValueMap<String, String> form) {
        return number(form, "precision", 1, FieldType.MAX_DIGITS, FieldType.MAX_DIGITS);
    }

    private static int scale(MultiValueMap<String, String> form) {
        return number(form, "scale", 0, digits(form), 0);
    }

    private static int number(MultiValueMap<String, String> form, String key, int least, int most, int otherwise) {
        String text = PostedForm.text(form, key);
        return text.matches("[0-9]{1,4}") ? Math.clamp(Integer.parseInt(text), least, most) : otherwise;
    }
}
