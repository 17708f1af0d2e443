package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.problem.Sentence;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/** Date-times: a moment is itself; a day or relative date is all its moments where the reader is. */
final class MomentComparison extends StretchComparison {
    private final ZoneId zone;

    MomentComparison(String column, Compare compare, Session session) {
        super(column, compare, Instant.class, session);
        this.zone = session.actor().zone();
    }

    @Override
    Stretch stretch(Operand operand) throws BadComparison {
        return switch (operand) {
            case Operand.Moment moment -> Stretch.at(moment.value());
            case Operand.Day day -> days(day.value(), day.value().plusDays(1));
            case Operand.Relative relative -> days(relative.value());
            case Operand.Text text -> read(text.value());
            case Operand.Decimal ignored -> throw noMoment();
            case Operand.Bool ignored -> throw noMoment();
            case Operand.TimeOfDay ignored -> throw noMoment();
            case Operand.Me ignored -> throw noMoment();
            case Operand.Null ignored -> throw noMoment();
        };
    }

    private Stretch read(String text) throws BadComparison {
        Optional<RelativeDate> relative = RelativeDate.parse(text);
        if (relative.isPresent()) {
            return days(relative.get());
        }
        Optional<LocalDate> day = DateTexts.day(text);
        if (day.isPresent()) {
            return days(day.get(), day.get().plusDays(1));
        }
        Optional<Instant> moment = DateTexts.moment(text, zone);
        if (moment.isEmpty()) {
            throw noMoment();
        }
        return Stretch.at(moment.get());
    }

    private Stretch days(RelativeDate date) {
        RelativeDate.Range range = range(date);
        return days(range.from(), range.to());
    }

    private Stretch days(LocalDate from, LocalDate to) {
        return Stretch.between(
                from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }

    private BadComparison noMoment() {
        return bad(Sentence.of(
                "a date-time such as 2026-01-31T10:20:30Z or TODAY", "日期时间，如 2026-01-31T10:20:30Z 或 TODAY"));
    }
}
