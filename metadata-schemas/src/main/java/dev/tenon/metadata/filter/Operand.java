package dev.tenon.metadata.filter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** What a field is compared with. Query texts give typed literals; list views and forms give {@link Text}, read by the field's type. */
public sealed interface Operand {

    /** A quoted string of a query, or the text of a form or file. */
    record Text(String value) implements Operand {}

    record Decimal(BigDecimal value) implements Operand {}

    record Bool(boolean value) implements Operand {}

    record Day(LocalDate value) implements Operand {}

    record Moment(Instant value) implements Operand {}

    record TimeOfDay(LocalTime value) implements Operand {}

    /** {@code THIS_MONTH}, {@code LAST_N_DAYS:30}: a range in the reader's time zone. */
    record Relative(RelativeDate value) implements Operand {}

    /** Whoever asks, for fields that point at users: {@code USING SCOPE mine}, lists of one's own records. */
    record Me() implements Operand {}

    record Null() implements Operand {}
}
