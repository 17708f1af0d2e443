package dev.tenon.console.list;

import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The values by which a list is ordered, as texts in an address and back: typed by their field, so that nothing else gets in. */
final class KeyValues {
    private static final int MAX_DIGITS = 60;

    private KeyValues() {}

    static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    static @Nullable Object value(FieldType type, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return read(type, text);
        } catch (IllegalArgumentException | DateTimeException damaged) {
            throw refusal();
        }
    }

    private static Object read(FieldType type, String text) {
        return switch (type) {
            case FieldType.Id ignored -> Long.valueOf(text);
            case FieldType.Relation ignored -> Long.valueOf(text);
            case FieldType.File ignored -> Long.valueOf(text);
            case FieldType.Image ignored -> Long.valueOf(text);
            case FieldType.Number ignored -> number(text);
            case FieldType.Currency ignored -> number(text);
            case FieldType.Percent ignored -> number(text);
            case FieldType.Checkbox ignored -> Boolean.valueOf(text);
            case FieldType.Date ignored -> LocalDate.parse(text);
            case FieldType.DateTime ignored -> Instant.parse(text);
            case FieldType.Time ignored -> LocalTime.parse(text);
            case FieldType.Duration ignored -> Duration.parse(text);
            case FieldType.Text ignored -> plain(text);
            case FieldType.TextArea ignored -> plain(text);
            case FieldType.LongText ignored -> plain(text);
            case FieldType.RichText ignored -> plain(text);
            case FieldType.Email ignored -> plain(text);
            case FieldType.Phone ignored -> plain(text);
            case FieldType.Url ignored -> plain(text);
            case FieldType.Choice ignored -> plain(text);
            case FieldType.AutoNumber ignored -> plain(text);
            case FieldType.EncryptedText ignored -> plain(text);
            case FieldType.Json ignored -> plain(text);
            case FieldType.Compound ignored -> plain(text);
        };
    }

    private static BigDecimal number(String text) {
        if (!text.matches("-?[0-9]{1," + MAX_DIGITS + "}(\\.[0-9]{1," + MAX_DIGITS + "})?")) {
            throw new IllegalArgumentException(text);
        }
        return new BigDecimal(text);
    }

    /** The database keeps no NUL. */
    private static String plain(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("NUL");
        }
        return text;
    }

    static ProblemException refusal() {
        return new ProblemException(ProblemKind.BAD_INPUT, damaged());
    }

    static Problem damaged() {
        return Problem.of(
                "INVALID_PAGE",
                "",
                "The address of this page of the list is damaged. Begin with the first page.",
                "此列表页的地址已损坏，请从第一页开始。");
    }
}
