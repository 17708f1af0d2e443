package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.problem.Sentence;
import java.time.LocalDate;
import java.util.Optional;

/** Dates: a day is itself, a relative date all of its days. */
final class DayComparison extends StretchComparison {

    DayComparison(String column, Compare compare, Session session) {
        super(column, compare, LocalDate.class, session);
    }

    @Override
    Stretch stretch(Operand operand) throws BadComparison {
        return switch (operand) {
            case Operand.Day day -> Stretch.at(day.value());
            case Operand.Relative relative -> days(relative.value());
            case Operand.Text text -> read(text.value());
            case Operand.Decimal ignored -> throw noDate();
            case Operand.Bool ignored -> throw noDate();
            case Operand.Moment ignored -> throw noDate();
            case Operand.TimeOfDay ignored -> throw noDate();
            case Operand.Me ignored -> throw noDate();
            case Operand.Null ignored -> throw noDate();
        };
    }

    private Stretch read(String text) throws BadComparison {
        Optional<RelativeDate> relative = RelativeDate.parse(text);
        if (relative.isPresent()) {
            return days(relative.get());
        }
        Optional<LocalDate> day = DateTexts.day(text);
        if (day.isEmpty()) {
            throw noDate();
        }
        return Stretch.at(day.get());
    }

    private Stretch days(RelativeDate date) {
        RelativeDate.Range range = range(date);
        return Stretch.between(range.from(), range.to());
    }

    private BadComparison noDate() {
        return bad(Sentence.of("a date such as 2026-01-31 or THIS_MONTH", "日期，如 2026-01-31 或 THIS_MONTH"));
    }
}
