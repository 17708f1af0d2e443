package dev.tenon.console.list;

import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.FieldType;
import java.util.List;
import java.util.stream.Stream;

/** Which comparisons suit which type of field, the likeliest first; none: records cannot be filtered by it. */
final class FilterOperators {
    private static final List<Comparison> EMPTINESS = List.of(Comparison.Emptiness.values());
    private static final List<Comparison> TEXT =
            list(Operator.CONTAINS, Operator.NOT_CONTAINS, Operator.STARTS_WITH, Operator.EQUALS, Operator.NOT_EQUALS);
    private static final List<Comparison> ORDERED = list(
            Operator.EQUALS,
            Operator.NOT_EQUALS,
            Operator.GREATER,
            Operator.GREATER_OR_EQUAL,
            Operator.LESS,
            Operator.LESS_OR_EQUAL);
    private static final List<Comparison> CHOICE = list(Operator.EQUALS, Operator.NOT_EQUALS);
    private static final List<Comparison> CHOICES = list(Operator.INCLUDES, Operator.EXCLUDES);

    private FilterOperators() {}

    static List<Comparison> of(FieldType type) {
        return switch (type) {
            case FieldType.Text ignored -> TEXT;
            case FieldType.TextArea ignored -> TEXT;
            case FieldType.Email ignored -> TEXT;
            case FieldType.Phone ignored -> TEXT;
            case FieldType.Url ignored -> TEXT;
            case FieldType.AutoNumber ignored -> TEXT;
            case FieldType.PersonName ignored -> TEXT;
            case FieldType.Number ignored -> ORDERED;
            case FieldType.Currency ignored -> ORDERED;
            case FieldType.Percent ignored -> ORDERED;
            case FieldType.Date ignored -> ORDERED;
            case FieldType.DateTime ignored -> ORDERED;
            case FieldType.Time ignored -> ORDERED;
            case FieldType.Duration ignored -> ORDERED;
            case FieldType.Checkbox ignored -> List.of(new Comparison.With(Operator.EQUALS));
            case FieldType.Picklist ignored -> CHOICE;
            case FieldType.MultiPicklist ignored -> CHOICES;
            case FieldType.Relation ignored -> CHOICE;
            case FieldType.File ignored -> EMPTINESS;
            case FieldType.Image ignored -> EMPTINESS;
            case FieldType.Id ignored -> List.of();
            case FieldType.LongText ignored -> List.of();
            case FieldType.RichText ignored -> List.of();
            case FieldType.Address ignored -> List.of();
            case FieldType.Geolocation ignored -> List.of();
            case FieldType.EncryptedText ignored -> List.of();
            case FieldType.Json ignored -> List.of();
        };
    }

    private static List<Comparison> list(Operator... operators) {
        Stream<Comparison> compared = Stream.of(operators).map(Comparison.With::new);
        return Stream.concat(compared, EMPTINESS.stream()).toList();
    }

    /** In which words a comparison is said, by the type of its field: a date is before, a number less. */
    static String wording(FieldType type) {
        if (type instanceof FieldType.Date || type instanceof FieldType.DateTime || type instanceof FieldType.Time) {
            return "time";
        }
        return type instanceof FieldType.Choice ? "choice" : "plain";
    }
}
