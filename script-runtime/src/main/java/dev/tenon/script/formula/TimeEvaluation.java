package dev.tenon.script.formula;

import dev.tenon.metadata.formula.TimeOperation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.time.temporal.TemporalField;

/** Dates, date-times and times of day. */
final class TimeEvaluation {
    private TimeEvaluation() {}

    static <R> Node<R> node(TimeOperation operation, Operands<R> operands) {
        return switch (operation) {
            case TODAY -> (record, around) -> around.today();
            case NOW -> (record, around) -> around.now();
            case TIME_NOW -> (record, around) -> around.timeNow();
            case DATE -> operands.three(Dates::date);
            case DATE_OF -> operands.oneAround((Instant a, Surroundings around) -> Dates.dateOf(a, around.zone()));
            case TIME_OF ->
                operands.oneAround((Instant a, Surroundings around) -> LocalTime.ofInstant(a, around.zone()));
            case DATETIME_OF ->
                operands.oneAround(
                        (LocalDate a, Surroundings around) -> Dates.instant(a.atStartOfDay(), around.zone()));
            case PARSE_DATE -> operands.one(TimeReading::date);
            case PARSE_DATETIME ->
                operands.oneAround((String a, Surroundings around) -> TimeReading.dateTime(a, around.zone()));
            case PARSE_TIME -> operands.one(TimeReading::time);
            case YEAR -> part(operands, ChronoField.YEAR);
            case MONTH -> part(operands, ChronoField.MONTH_OF_YEAR);
            case DAY -> part(operands, ChronoField.DAY_OF_MONTH);
            case WEEKDAY ->
                operands.one((LocalDate a) -> number(a.getDayOfWeek().getValue() % 7 + 1L));
            case DAY_OF_YEAR -> part(operands, ChronoField.DAY_OF_YEAR);
            case ISO_WEEK -> part(operands, IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case ISO_YEAR -> part(operands, IsoFields.WEEK_BASED_YEAR);
            case HOUR -> part(operands, ChronoField.HOUR_OF_DAY);
            case MINUTE -> part(operands, ChronoField.MINUTE_OF_HOUR);
            case SECOND -> part(operands, ChronoField.SECOND_OF_MINUTE);
            case MILLISECOND -> part(operands, ChronoField.MILLI_OF_SECOND);
            case ADD_MONTHS -> operands.two(Dates::plusMonths);
            case ADD_DAYS_TO_DATE -> operands.two(Dates::plusDays);
            case ADD_DAYS_TO_DATETIME -> operands.two(Dates::plusFractionsOfDays);
            case ADD_MILLISECONDS -> operands.two(Dates::plusMilliseconds);
            case DAYS_BETWEEN_DATES ->
                operands.two((LocalDate a, LocalDate b) -> number(a.toEpochDay() - b.toEpochDay()));
            case DAYS_BETWEEN_DATETIMES -> operands.two(Dates::daysBetween);
            case MILLISECONDS_BETWEEN ->
                operands.two((Temporal a, Temporal b) -> number(Dates.milliseconds(a) - Dates.milliseconds(b)));
            case UNIX_TIMESTAMP -> operands.one((Temporal a) -> number(Dates.milliseconds(a) / Dates.SECOND));
            case FROM_UNIX_TIME -> operands.one(Dates::ofSeconds);
        };
    }

    private static <R> Node<R> part(Operands<R> operands, TemporalField field) {
        return operands.one((Temporal a) -> number(a.get(field)));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}
