package dev.tenon.script.formula.sql;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.TimeOperation;
import dev.tenon.metadata.formula.ValueType;
import java.util.List;

/** Operations on dates and times. {@code $ZONE} and the like stand for what the request knows. */
final class TimeShapes {
    private TimeShapes() {}

    static Shape of(TimeOperation operation, Calculation.Apply apply) {
        List<Calculation> operands = apply.operands();
        return switch (operation) {
            case TODAY -> Shape.plain("$TODAY", operands);
            case NOW -> Shape.plain("$NOW", operands);
            case TIME_NOW -> Shape.plain("$TIME_NOW", operands);
            case DATE -> Shape.failing("formula.date($1, $2, $3)", operands);
            case DATE_OF -> Shape.failing("formula.bounded(($1 at time zone $ZONE)::date)", operands);
            case TIME_OF -> Shape.plain("($1 at time zone $ZONE)::time", operands);
            case DATETIME_OF -> Shape.failing("formula.moment_in($1::timestamp, $ZONE)", operands);
            case PARSE_DATE -> Shape.failing("formula.parse_date($1)", operands);
            case PARSE_DATETIME -> Shape.failing("formula.parse_moment($1, $ZONE)", operands);
            case PARSE_TIME -> Shape.failing("formula.parse_time($1)", operands);
            case YEAR -> part("extract(year from %s)", operands);
            case MONTH -> part("extract(month from %s)", operands);
            case DAY -> part("extract(day from %s)", operands);
            case WEEKDAY -> part("(extract(dow from %s) + 1)", operands);
            case DAY_OF_YEAR -> part("extract(doy from %s)", operands);
            case ISO_WEEK -> part("extract(week from %s)", operands);
            case ISO_YEAR -> part("extract(isoyear from %s)", operands);
            case HOUR -> part("extract(hour from %s)", operands);
            case MINUTE -> part("extract(minute from %s)", operands);
            case SECOND -> part("trunc(extract(second from %s))", operands);
            case MILLISECOND -> part("trunc(mod(extract(milliseconds from %s), 1000))", operands);
            case ADD_MONTHS -> Shape.failing("formula.add_months($1, $2)", operands);
            case ADD_DAYS_TO_DATE, ADD_DAYS_TO_DATETIME -> Shape.failing("formula.add_days($1, $2)", operands);
            case ADD_MILLISECONDS -> Shape.failing("formula.add_milliseconds($1, $2)", operands);
            case DAYS_BETWEEN_DATES -> Shape.plain("($1 - $2)::numeric", operands);
            case DAYS_BETWEEN_DATETIMES ->
                Shape.plain("(round(formula.seconds($1) - formula.seconds($2), 64) / 86400)", operands);
            case MILLISECONDS_BETWEEN ->
                apply.operands().getFirst().type() == ValueType.TIME
                        ? Shape.plain("(formula.milliseconds($1) - formula.milliseconds($2))", operands)
                        : Shape.plain("((formula.seconds($1) - formula.seconds($2)) * 1000)", operands);
            case UNIX_TIMESTAMP -> unix(operands);
            case FROM_UNIX_TIME -> Shape.failing("formula.moment(trunc($1, 3))", operands);
        };
    }

    /** Date-times have their parts in Greenwich. */
    private static Shape part(String extract, List<Calculation> operands) {
        String from = operands.getFirst().type() == ValueType.DATETIME ? "($1 at time zone 'UTC')" : "$1";
        return Shape.plain(extract.replace("%s", from), operands);
    }

    private static Shape unix(List<Calculation> operands) {
        return Shape.plain(
                switch (operands.getFirst().type()) {
                    case DATE -> "(($1 - date '1970-01-01')::numeric * 86400)";
                    case TIME -> "trunc(extract(epoch from $1))";
                    case DATETIME, NUMBER, TEXT, CHECKBOX, RECORD, CHOICES -> "trunc(formula.seconds($1))";
                },
                operands);
    }
}
