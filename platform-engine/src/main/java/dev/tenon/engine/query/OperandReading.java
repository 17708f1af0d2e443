package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.filter.Filter.Compare;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.problem.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of an operand for a field of some type: typed literals must fit, texts of forms and files are read. */
final class OperandReading {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,7}):([0-5][0-9])(?::([0-5][0-9]))?");

    private OperandReading() {}

    static boolean isEmpty(Operand operand) {
        return operand instanceof Operand.Null || operand instanceof Operand.Text(String value) && value.isEmpty();
    }

    /** NUL is the one character that no stored text has. */
    static String text(Operand operand, Compare compare) throws BadComparison {
        if (operand instanceof Operand.Text(String value)) {
            return value.indexOf('\0') < 0 ? value : value.replace('\0', '\uFFFD');
        }
        throw BadComparison.value(compare, Sentence.of("a text in quotes", "引号中的文本"));
    }

    static Object number(Operand operand, Compare compare) throws BadComparison {
        if (operand instanceof Operand.Decimal(BigDecimal value)) {
            return value;
        }
        if (operand instanceof Operand.Text(String text)) {
            String plain = text.strip().replaceAll("[,，\\s%]", "");
            if (NUMBER.matcher(plain).matches()) {
                return new BigDecimal(plain);
            }
        }
        throw BadComparison.value(compare, Sentence.of("a number", "数字"));
    }

    static Object bool(Operand operand, Compare compare) throws BadComparison {
        if (operand instanceof Operand.Bool(boolean value)) {
            return value;
        }
        if (operand instanceof Operand.Text(String text)) {
            switch (text.strip().toLowerCase(Locale.ROOT)) {
                case "true", "1", "yes", "是" -> {
                    return true;
                }
                case "false", "0", "no", "否" -> {
                    return false;
                }
                default -> {}
            }
        }
        throw BadComparison.value(compare, Sentence.of("TRUE or FALSE", "TRUE 或 FALSE"));
    }

    static Object time(Operand operand, Compare compare) throws BadComparison {
        if (operand instanceof Operand.TimeOfDay(LocalTime value)) {
            return value;
        }
        if (operand instanceof Operand.Text(String text)) {
            try {
                return LocalTime.parse(text.strip().replaceAll("[zZ]$", ""));
            } catch (DateTimeException e) {
                // Said below.
            }
        }
        throw BadComparison.value(compare, Sentence.of("a time such as 10:20:30", "时间，如 10:20:30"));
    }

    static Object seconds(Operand operand, Compare compare) throws BadComparison {
        try {
            if (operand instanceof Operand.Decimal(BigDecimal value)) {
                return value.longValueExact();
            }
            if (operand instanceof Operand.Text(String text)) {
                return seconds(text.strip());
            }
        } catch (ArithmeticException | DateTimeException e) {
            // Said below.
        }
        throw BadComparison.value(
                compare, Sentence.of("a duration such as PT1H30M or 1:30:00", "时长，如 PT1H30M 或 1:30:00"));
    }

    private static long seconds(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long seconds = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Long.parseLong(clock.group(1)) * 3600 + Long.parseLong(clock.group(2)) * 60 + seconds;
        }
        return Duration.parse(text).toSeconds();
    }

    static Object id(Operand operand, Compare compare, ResolvedPath path, Session session) throws BadComparison {
        if (operand instanceof Operand.Me) {
            if (pointsAtUsers(path)) {
                return session.actor().userId();
            }
            throw BadComparison.operator(compare);
        }
        String text = text(operand, compare);
        OptionalLong id = RecordId.parse(text.strip());
        if (id.isEmpty()) {
            throw BadComparison.id(compare, text);
        }
        return id.getAsLong();
    }

    private static boolean pointsAtUsers(ResolvedPath path) {
        return path.type() instanceof FieldType.Relation relation
                ? relation.targets().contains(SystemFields.USER)
                : path.object().name().equals(SystemFields.USER);
    }
}
