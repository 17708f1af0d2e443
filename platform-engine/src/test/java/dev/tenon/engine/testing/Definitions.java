package dev.tenon.engine.testing;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.Blanks;
import dev.tenon.metadata.object.Computation;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.LookupFilter;
import dev.tenon.metadata.object.ObjectDef;
import dev.tenon.metadata.object.OnDelete;
import dev.tenon.metadata.object.PicklistSource;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.ValidationRule;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Definitions in the words of a test: {@code object("Deal__c", text("City__c"), currency("Amount__c"))}. */
public final class Definitions {
    private Definitions() {}

    /** An object with a text name field. */
    public static ObjectDef object(String name, FieldDef... fields) {
        return ObjectDef.of(
                name, Label.EMPTY, FieldDef.of("Name", new FieldType.Text(80, false), Label.EMPTY), List.of(fields));
    }

    public static FieldDef field(String name, FieldType type) {
        return FieldDef.of(name, type, Label.EMPTY);
    }

    public static FieldDef text(String name) {
        return text(name, 80);
    }

    public static FieldDef text(String name, int maxLength) {
        return field(name, new FieldType.Text(maxLength, false));
    }

    public static FieldDef number(String name, int precision, int scale) {
        return field(name, new FieldType.Number(precision, scale));
    }

    public static FieldDef currency(String name) {
        return field(name, new FieldType.Currency(18, 2));
    }

    public static FieldDef checkbox(String name) {
        return field(name, new FieldType.Checkbox());
    }

    public static FieldDef date(String name) {
        return field(name, new FieldType.Date());
    }

    public static FieldDef dateTime(String name) {
        return field(name, new FieldType.DateTime());
    }

    public static FieldDef email(String name) {
        return field(name, new FieldType.Email());
    }

    public static FieldDef picklist(String name, String... values) {
        return field(name, new FieldType.Picklist(own(values), true, Optional.empty()));
    }

    public static FieldDef multiPicklist(String name, String... values) {
        return field(name, new FieldType.MultiPicklist(own(values), true, Optional.empty(), 4));
    }

    private static PicklistSource own(String... values) {
        return new PicklistSource.Own(Stream.of(values).map(PicklistValue::of).toList());
    }

    public static FieldDef lookup(String name, String target) {
        return field(name, new FieldType.Lookup(ApiName.of(target), "", OnDelete.CLEAR));
    }

    public static FieldDef masterDetail(String name, String target) {
        return field(name, new FieldType.MasterDetail(ApiName.of(target), "Details", false));
    }

    /** A field that this formula computes; blank numbers are zero. */
    public static FieldDef formula(String name, FieldType type, String text) {
        return field(name, type).withComputation(Optional.of(new Computation.ByFormula(text, Blanks.AS_ZERO)));
    }

    /** A field that sums up the field of these children, or counts them if it is empty. */
    public static FieldDef rollUp(
            String name, FieldType type, String child, String relation, Computation.Summary summary, String field) {
        Optional<ApiName> summedUp = field.isEmpty() ? Optional.empty() : Optional.of(ApiName.of(field));
        return field(name, type)
                .withComputation(Optional.of(
                        new Computation.RollUp(ApiName.of(child), ApiName.of(relation), summary, summedUp, "")));
    }

    public static FieldDef withDefault(FieldDef field, String value) {
        return field.withDefaultValue(Optional.of(value));
    }

    /** The value that a new record has in this field if nobody says another. */
    public static FieldDef withDefaultFormula(FieldDef field, String formula) {
        return field.withDefaultFormula(Optional.of(formula));
    }

    /** A rule with a message in both languages, at the record. */
    public static ValidationRule rule(String name, String condition, String en, String zh) {
        return new ValidationRule(ApiName.of(name), true, condition, Label.of(en, zh), Optional.empty(), "");
    }

    /** A filter of a lookup, with the product's words. */
    public static FieldDef filtered(FieldDef lookup, String condition) {
        return lookup.withLookupFilter(Optional.of(new LookupFilter(condition, true, Label.EMPTY)));
    }
}
