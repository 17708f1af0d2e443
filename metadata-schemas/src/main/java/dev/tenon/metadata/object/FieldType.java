package dev.tenon.metadata.object;

import java.util.List;
import java.util.Optional;

/**
 * The beam of the house: every kind of field, with its configuration only. What a type does stands in one exhaustive
 * switch per concern (columns, coercion, widgets, ...), so the compiler names every place that a new type must visit.
 *
 * <p>Lengths count characters (code points); precision is digits in all, scale those after the point.
 */
public sealed interface FieldType {
    int MAX_TEXT = 255;
    int MAX_LONG_TEXT = 131_072;
    int MAX_DIGITS = 18;

    /** The record's own id. Never in files: every object has exactly one. */
    record Id() implements FieldType {}

    /** One line of text. {@code caseSensitive} matters only for uniqueness. */
    record Text(int maxLength, boolean caseSensitive) implements FieldType {}

    /** Several lines, at most 255 characters. */
    record TextArea() implements FieldType {}

    record LongText(int maxLength, int visibleLines) implements FieldType {}

    /** HTML that people write; cleaned on the way in. */
    record RichText(int maxLength, int visibleLines) implements FieldType {}

    record Number(int precision, int scale) implements FieldType {}

    record Currency(int precision, int scale) implements FieldType {}

    /** 12.5 means 12.5 %. */
    record Percent(int precision, int scale) implements FieldType {}

    record Checkbox() implements FieldType {}

    record Date() implements FieldType {}

    /** An instant; shown in the reader's time zone. */
    record DateTime() implements FieldType {}

    /** A time of day without zone. */
    record Time() implements FieldType {}

    record Email() implements FieldType {}

    record Phone() implements FieldType {}

    record Url() implements FieldType {}

    /** One choice. Restricted: only values of the list are accepted. */
    record Picklist(PicklistSource source, boolean restricted, Optional<ApiName> controllingField) implements Choice {}

    /** Several choices, joined by {@code ;} at the edge. */
    record MultiPicklist(
            PicklistSource source, boolean restricted, Optional<ApiName> controllingField, int visibleLines)
            implements Choice {}

    /** A number given by the system: {@code HV-{0000}}, {@code {YYYY}{MM}-{000}}. */
    record AutoNumber(String format, long startAt) implements FieldType {}

    record Lookup(ApiName target, String relationshipName, OnDelete onDelete) implements Relation {
        @Override
        public List<ApiName> targets() {
            return List.of(target);
        }
    }

    /** Required parent: its deletion takes the children along. */
    record MasterDetail(ApiName target, String relationshipName, boolean reparentable) implements Relation {
        @Override
        public List<ApiName> targets() {
            return List.of(target);
        }
    }

    /** One field, several target objects; the id tells which. */
    record PolymorphicLookup(List<ApiName> targets, String relationshipName) implements Relation {
        public PolymorphicLookup {
            targets = List.copyOf(targets);
        }
    }

    /** A lookup to the same object without circles: parent account, manager. */
    record Hierarchy(ApiName target, String relationshipName) implements Relation {
        @Override
        public List<ApiName> targets() {
            return List.of(target);
        }
    }

    /** Street, city, state, postal code, country, latitude, longitude: see {@link FieldParts}. */
    record Address() implements Compound {}

    /** Latitude and longitude, {@code scale} digits after the point. */
    record Geolocation(int scale) implements Compound {}

    /** Salutation, first, middle and last name, suffix; the whole name is kept beside them. */
    record PersonName() implements Compound {}

    /** Kept encrypted, shown masked to those without the right to read it in clear. Not filterable. */
    record EncryptedText(int maxLength, Mask mask, String maskCharacter) implements FieldType {}

    record File(int maxMegabytes) implements FieldType {}

    record Image(int maxMegabytes) implements FieldType {}

    record Json() implements FieldType {}

    /** Whole seconds; read and written as ISO 8601 ({@code PT1H30M}) or {@code 1:30:00}. */
    record Duration() implements FieldType {}

    /** The types that point at records. */
    sealed interface Relation extends FieldType permits Lookup, MasterDetail, PolymorphicLookup, Hierarchy {
        List<ApiName> targets();

        /** The name by which a parent's queries reach its children ({@code Contacts}); may be empty. */
        String relationshipName();
    }

    /** The types with a list of values. */
    sealed interface Choice extends FieldType permits Picklist, MultiPicklist {
        PicklistSource source();

        boolean restricted();

        Optional<ApiName> controllingField();
    }

    /** The types made of several simple fields. */
    sealed interface Compound extends FieldType permits Address, Geolocation, PersonName {}
}
