package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.problem.Sentence;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Comparison with stretches of time: {@code =} means within, {@code <} before its start, {@code >} after its end. A single
 * day or moment is compared as it is.
 */
abstract sealed class StretchComparison permits DayComparison, MomentComparison {
    private final String column;
    private final Compare compare;
    private final Class<?> type;
    private final Session session;

    /** From the first (inclusive) to the second (exclusive); without a second just the first. */
    record Stretch(Object from, @Nullable Object to) {
        static Stretch at(Object value) {
            return new Stretch(value, null);
        }

        static Stretch between(Object from, Object to) {
            return new Stretch(from, to);
        }
    }

    StretchComparison(String column, Compare compare, Class<?> type, Session session) {
        this.column = column;
        this.compare = compare;
        this.type = type;
        this.session = session;
    }

    abstract Stretch stretch(Operand operand) throws BadComparison;

    SqlText sql() throws BadComparison {
        for (Operand operand : compare.operands()) {
            if (!OperandReading.isEmpty(operand) && stretch(operand).to() != null) {
                return stretches();
            }
        }
        return new ScalarComparison(
                        column, compare, type, (operand, of) -> stretch(operand).from())
                .ordered();
    }

    private SqlText stretches() throws BadComparison {
        return switch (compare.operator()) {
            case EQUALS, IN -> within();
            case NOT_EQUALS, NOT_IN -> new SqlText().add("(").add(within()).add(") is not true");
            case LESS -> bound(" < ", start());
            case GREATER_OR_EQUAL -> bound(" >= ", start());
            case LESS_OR_EQUAL -> bound(" < ", end());
            case GREATER -> bound(" >= ", end());
            case CONTAINS, NOT_CONTAINS, STARTS_WITH, LIKE, INCLUDES, EXCLUDES -> throw BadComparison.operator(compare);
        };
    }

    private SqlText within() throws BadComparison {
        List<Operand> operands = compare.operands();
        SqlText sql = new SqlText();
        for (int i = 0; i < operands.size(); i++) {
            sql.add(i == 0 ? "" : " or ").add(within(operands.get(i)));
        }
        return operands.size() == 1 ? sql : new SqlText().add("(").add(sql).add(")");
    }

    private SqlText within(Operand operand) throws BadComparison {
        if (OperandReading.isEmpty(operand)) {
            return new SqlText().add(column + " is null");
        }
        Stretch stretch = stretch(operand);
        return stretch.to() == null
                ? bound(" = ", stretch.from())
                : bound(" >= ", stretch.from()).add(" and ").add(bound(" < ", stretch.to()));
    }

    private Object start() throws BadComparison {
        return stretch(compare.operands().getFirst()).from();
    }

    private Object end() throws BadComparison {
        Stretch stretch = stretch(compare.operands().getFirst());
        return stretch.to() == null ? stretch.from() : stretch.to();
    }

    private SqlText bound(String sign, Object value) {
        return new SqlText().add(column + sign).value(value);
    }

    RelativeDate.Range range(RelativeDate date) {
        Locale locale = session.actor().locale();
        return date.range(session.today(), WeekFields.of(locale).getFirstDayOfWeek());
    }

    BadComparison bad(Sentence wanted) {
        return BadComparison.value(compare, wanted);
    }
}
