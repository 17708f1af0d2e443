package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.object.FieldType;

/** Which types can be compared, by which operators and with which texts. */
final class Comparability {

    /** What a type's values are like when they are compared. */
    private enum Family {
        TEXT,
        NUMBER,
        DAY,
        MOMENT,
        TIME,
        LENGTH,
        FLAG,
        CHOICES,
        RECORD,
        NONE
    }

    private Comparability() {}

    /** True for what filters and orders can use. */
    static boolean isComparable(FieldType type) {
        return family(type) != Family.NONE;
    }

    private static Family family(FieldType type) {
        return switch (type) {
            case FieldType.Id ignored -> Family.RECORD;
            case FieldType.Relation ignored -> Family.RECORD;
            case FieldType.Text ignored -> Family.TEXT;
            case FieldType.TextArea ignored -> Family.TEXT;
            case FieldType.Email ignored -> Family.TEXT;
            case FieldType.Phone ignored -> Family.TEXT;
            case FieldType.Url ignored -> Family.TEXT;
            case FieldType.AutoNumber ignored -> Family.TEXT;
            case FieldType.Picklist ignored -> Family.TEXT;
            case FieldType.PersonName ignored -> Family.TEXT;
            case FieldType.MultiPicklist ignored -> Family.CHOICES;
            case FieldType.Number ignored -> Family.NUMBER;
            case FieldType.Currency ignored -> Family.NUMBER;
            case FieldType.Percent ignored -> Family.NUMBER;
            case FieldType.Checkbox ignored -> Family.FLAG;
            case FieldType.Date ignored -> Family.DAY;
            case FieldType.DateTime ignored -> Family.MOMENT;
            case FieldType.Time ignored -> Family.TIME;
            case FieldType.Duration ignored -> Family.LENGTH;
            case FieldType.LongText ignored -> Family.NONE;
            case FieldType.RichText ignored -> Family.NONE;
            case FieldType.Address ignored -> Family.NONE;
            case FieldType.Geolocation ignored -> Family.NONE;
            case FieldType.EncryptedText ignored -> Family.NONE;
            case FieldType.File ignored -> Family.NONE;
            case FieldType.Image ignored -> Family.NONE;
            case FieldType.Json ignored -> Family.NONE;
        };
    }

    /** Notes an operator that the type does not know, or a text that is none of its values. */
    static void check(FieldType type, FilterItem item, String part, Complaints about) {
        Family family = family(type);
        if (!knows(family, item.operator())) {
            about.note(
                    "INVALID_OPERATOR",
                    part + ".operator",
                    "{0} cannot be compared by {1}.",
                    "{0} 不支持运算符 {1}。",
                    item.field(),
                    item.operator().key());
            return;
        }
        for (int i = 0; i < item.values().size(); i++) {
            String value = item.values().get(i);
            if (!value.isEmpty() && !isValue(family, value.strip())) {
                about.note(
                        "INVALID_FILTER_VALUE",
                        part + ".values[" + i + "]",
                        "{0} cannot be compared with {1}.",
                        "{0} 不能与 {1} 比较。",
                        item.field(),
                        value);
            }
        }
    }

    private static boolean knows(Family family, Operator operator) {
        return switch (operator) {
            case EQUALS, NOT_EQUALS, IN, NOT_IN -> true;
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                family != Family.FLAG && family != Family.CHOICES && family != Family.RECORD;
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, LIKE -> family == Family.TEXT || family == Family.CHOICES;
            case INCLUDES, EXCLUDES -> family == Family.CHOICES;
        };
    }

    private static boolean isValue(Family family, String text) {
        return switch (family) {
            case TEXT, CHOICES, RECORD, LENGTH, NONE -> true;
            case NUMBER -> Constants.isNumber(text);
            case FLAG -> text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false");
            case DAY -> Constants.isDate(text) || isRelative(text);
            case MOMENT -> Constants.isMoment(text) || Constants.isDate(text) || isRelative(text);
            case TIME -> Constants.isTime(text);
        };
    }

    private static boolean isRelative(String text) {
        return RelativeDate.parse(text).isPresent();
    }
}
