package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.object.FieldType;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;

/** One comparison as SQL, by the type of its field. */
final class Comparisons {
    private final Session session;
    private boolean searchesTexts;

    Comparisons(Session session) {
        this.session = session;
    }

    boolean searchesTexts() {
        return searchesTexts;
    }

    /** @param column the SQL of the field's value */
    SqlText sql(ResolvedPath path, String column, Compare compare) throws BadComparison {
        return switch (path.type()) {
            case FieldType.Text text ->
                text.caseSensitive() ? code(text, column, compare) : text(text, column, compare);
            case FieldType.TextArea textArea -> text(textArea, column, compare);
            case FieldType.Email email -> text(email, column, compare);
            case FieldType.Phone phone -> text(phone, column, compare);
            case FieldType.Url url -> text(url, column, compare);
            case FieldType.AutoNumber autoNumber -> text(autoNumber, column, compare);
            case FieldType.PersonName personName -> text(personName, column, compare);
            case FieldType.Picklist picklist -> {
                searchesTexts |= TextComparison.searches(compare.operator());
                yield ChoiceComparison.one(column, compare, session.catalog().values(picklist.source()));
            }
            case FieldType.MultiPicklist picklist ->
                ChoiceComparison.several(column, compare, session.catalog().values(picklist.source()));
            case FieldType.Number ignored -> number(column, compare);
            case FieldType.Currency ignored -> number(column, compare);
            case FieldType.Percent ignored -> number(column, compare);
            case FieldType.Checkbox ignored ->
                new ScalarComparison(column, compare, Boolean.class, OperandReading::bool).equality();
            case FieldType.Date ignored -> new DayComparison(column, compare, session).sql();
            case FieldType.DateTime ignored -> new MomentComparison(column, compare, session).sql();
            case FieldType.Time ignored ->
                new ScalarComparison(column, compare, LocalTime.class, OperandReading::time).ordered();
            case FieldType.Duration ignored ->
                new ScalarComparison(column, compare, Long.class, OperandReading::seconds).ordered();
            case FieldType.Id ignored -> id(path, column, compare).ordered();
            case FieldType.Relation ignored -> id(path, column, compare).equality();
            case FieldType.File ignored -> emptiness(column, compare);
            case FieldType.Image ignored -> emptiness(column, compare);
            case FieldType.LongText ignored -> throw BadComparison.unfilterable(compare);
            case FieldType.RichText ignored -> throw BadComparison.unfilterable(compare);
            case FieldType.Address ignored -> throw BadComparison.unfilterable(compare);
            case FieldType.Geolocation ignored -> throw BadComparison.unfilterable(compare);
            case FieldType.EncryptedText ignored -> throw BadComparison.unfilterable(compare);
            case FieldType.Json ignored -> throw BadComparison.unfilterable(compare);
        };
    }

    private SqlText text(FieldType type, String column, Compare compare) throws BadComparison {
        searchesTexts |= TextComparison.searches(compare.operator());
        return TextComparison.sql(type, column, compare);
    }

    /** Where case tells values apart, equality is exact, as its index is. */
    private SqlText code(FieldType type, String column, Compare compare) throws BadComparison {
        return switch (compare.operator()) {
            case EQUALS, NOT_EQUALS, IN, NOT_IN ->
                new ScalarComparison(column, compare, String.class, OperandReading::text).equality();
            case LESS,
                    LESS_OR_EQUAL,
                    GREATER,
                    GREATER_OR_EQUAL,
                    CONTAINS,
                    NOT_CONTAINS,
                    STARTS_WITH,
                    LIKE,
                    INCLUDES,
                    EXCLUDES -> text(type, column, compare);
        };
    }

    private static SqlText number(String column, Compare compare) throws BadComparison {
        return new ScalarComparison(column, compare, BigDecimal.class, OperandReading::number).ordered();
    }

    private ScalarComparison id(ResolvedPath path, String column, Compare compare) {
        return new ScalarComparison(
                column, compare, Long.class, (operand, of) -> OperandReading.id(operand, of, path, session));
    }

    private static SqlText emptiness(String column, Compare compare) throws BadComparison {
        if (!compare.operands().equals(List.of(new Operand.Null()))) {
            throw BadComparison.operator(compare);
        }
        return new ScalarComparison(column, compare, Long.class, OperandReading::seconds).equality();
    }
}
