package dev.tenon.engine.query;

import dev.tenon.engine.query.Token.Kind;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.problem.Sentence;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The values of a query text: strings, numbers, dates, date words, true, false, null. */
final class LiteralReading {
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile("[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?[zZ]?");
    private static final Pattern CURRENCY = Pattern.compile("[A-Za-z]{3}[0-9]*");
    private static final int MAX_NUMBER = 60;
    private static final DateTimeFormatter DATE_TIME = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MM-dd'T'HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private final TokenReader tokens;

    LiteralReading(TokenReader tokens) {
        this.tokens = tokens;
    }

    Operand value() throws Refusal {
        Token token = tokens.peek();
        return switch (token.kind()) {
            case STRING -> new Operand.Text(StringLiteral.plain(tokens.take()));
            case NUMERAL -> numeral(tokens.take());
            case WORD -> word(token);
            case SIGN -> throw token.is(":") ? tokens.notYet(":variable") : tokens.unexpected();
            case END -> throw tokens.unexpected();
        };
    }

    /** Behind LIKE: a string whose {@code %} and {@code _} are wild cards unless escaped. */
    Operand pattern() throws Refusal {
        return tokens.peek().kind() == Kind.STRING ? new Operand.Text(StringLiteral.pattern(tokens.take())) : value();
    }

    private Operand word(Token token) throws Refusal {
        switch (token.upper()) {
            case "TRUE", "FALSE" -> {
                return new Operand.Bool(tokens.take().is("TRUE"));
            }
            case "NULL" -> {
                tokens.take();
                return new Operand.Null();
            }
            default -> {
                return dateWord(token);
            }
        }
    }

    private Operand dateWord(Token token) throws Refusal {
        boolean counted = tokens.peek(1).is(":") && tokens.peek(2).kind() == Kind.NUMERAL;
        String word = counted ? token.text() + ":" + tokens.peek(2).text() : token.text();
        Optional<RelativeDate> date = RelativeDate.parse(word);
        if (date.isEmpty()) {
            throw CURRENCY.matcher(token.text()).matches() && token.text().length() > 3
                            || token.text().length() == 3 && tokens.peek(1).kind() == Kind.NUMERAL
                    ? tokens.notYet(token.text())
                    : tokens.unexpected();
        }
        tokens.take();
        if (counted) {
            tokens.take();
            tokens.take();
        }
        return new Operand.Relative(date.get());
    }

    private static Operand numeral(Token token) throws Refusal {
        String text = token.text();
        try {
            if (NUMBER.matcher(text).matches() && text.length() <= MAX_NUMBER) {
                return new Operand.Decimal(new BigDecimal(text));
            }
            if (DATE.matcher(text).matches()) {
                return new Operand.Day(LocalDate.parse(text));
            }
            if (TIME.matcher(text).matches()) {
                return new Operand.TimeOfDay(LocalTime.parse(text.replaceAll("[zZ]$", "")));
            }
            return new Operand.Moment(OffsetDateTime.parse(text, DATE_TIME).toInstant());
        } catch (DateTimeException e) {
            throw new Refusal(
                    token.at(),
                    Sentence.of(
                            "\"{0}\" is neither a number nor a date. Dates are 2026-01-31 or 2026-01-31T10:20:30Z.",
                            "“{0}”既不是数字也不是日期。日期应写作 2026-01-31 或 2026-01-31T10:20:30Z。",
                            text.length() <= MAX_NUMBER ? text : text.substring(0, MAX_NUMBER) + "…"));
        }
    }
}
