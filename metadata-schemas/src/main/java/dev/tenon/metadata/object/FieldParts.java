package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;

/**
 * The simple fields of which a compound field is made. They are what the database keeps and what queries, forms and the
 * API read and write one by one: {@code BillingAddress} is {@code BillingStreet}, {@code BillingCity}, ...;
 * {@code Place__c} is {@code Place__Latitude__s}, {@code Place__Longitude__s}.
 */
public final class FieldParts {
    /** Digits that hold any coordinate to a tenth of a millimetre. */
    private static final int COORDINATE_SCALE = 9;

    private FieldParts() {}

    /** The parts of a compound field in display order; none for a simple one. */
    public static List<FieldDef> of(FieldDef field) {
        if (!(field.type() instanceof FieldType.Compound compound)) {
            return List.of();
        }
        return switch (compound) {
            case FieldType.Address ignored -> address(field);
            case FieldType.Geolocation geolocation -> coordinates(field, geolocation.scale());
            case FieldType.PersonName ignored -> personName(field);
        };
    }

    /**
     * The fields that have a column each: a simple field itself, the parts of a compound one (and its whole name); none for
     * what a formula computes.
     */
    public static List<FieldDef> columns(FieldDef field) {
        if (field.isFormula()) {
            return List.of();
        }
        if (!(field.type() instanceof FieldType.Compound compound)) {
            return List.of(field);
        }
        List<FieldDef> columns = new ArrayList<>();
        if (compound instanceof FieldType.PersonName) {
            columns.add(field);
        }
        columns.addAll(of(field));
        return columns;
    }

    private static List<FieldDef> address(FieldDef field) {
        List<FieldDef> parts = new ArrayList<>();
        parts.add(part(field, "Street", new FieldType.TextArea(), "Street", "街道"));
        parts.add(part(field, "City", text(40), "City", "城市"));
        parts.add(part(field, "State", text(80), "State/Province", "省/州"));
        parts.add(part(field, "PostalCode", text(20), "Postal code", "邮政编码"));
        parts.add(part(field, "Country", text(80), "Country", "国家/地区"));
        parts.addAll(coordinates(field, COORDINATE_SCALE));
        parts.add(part(field, "GeocodeAccuracy", text(40), "Geocode accuracy", "地理编码精度"));
        return List.copyOf(parts);
    }

    private static List<FieldDef> coordinates(FieldDef field, int scale) {
        FieldType degrees = new FieldType.Number(scale + 3, scale);
        return List.of(
                part(field, "Latitude", degrees, "Latitude", "纬度"),
                part(field, "Longitude", degrees, "Longitude", "经度"));
    }

    private static List<FieldDef> personName(FieldDef field) {
        return List.of(
                part(field, "Salutation", text(40), "Salutation", "称谓"),
                part(field, "FirstName", text(40), "First name", "名"),
                part(field, "MiddleName", text(40), "Middle name", "中间名"),
                part(field, "LastName", text(80), "Last name", "姓").withRequired(field.required()),
                part(field, "Suffix", text(40), "Suffix", "后缀"));
    }

    private static FieldType text(int length) {
        return new FieldType.Text(length, false);
    }

    private static FieldDef part(FieldDef whole, String suffix, FieldType type, String en, String zh) {
        return FieldDef.of(partName(whole, suffix), type, Label.of(en, zh));
    }

    /** {@code BillingAddress} + City = {@code BillingCity}; {@code Name} + LastName = {@code LastName}; custom: {@code X__City__s}. */
    private static String partName(FieldDef whole, String suffix) {
        String name = whole.name().value();
        if (whole.name().isCustom()) {
            return name.substring(0, name.length() - 1) + suffix + "__s";
        }
        if (whole.type() instanceof FieldType.PersonName) {
            return name.endsWith("Name") ? name.substring(0, name.length() - 4) + suffix : name + suffix;
        }
        return name.endsWith("Address") ? name.substring(0, name.length() - 7) + suffix : name + suffix;
    }
}
