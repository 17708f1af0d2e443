package dev.tenon.console.importing;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.engine.importing.CsvFormat;
import dev.tenon.engine.importing.HeaderLine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The controls by which a user says how a file is written, and what they said. */
final class FormatFields {
    private static final List<String> CHARSETS = List.of(
            "UTF-8", "GB18030", "GBK", "Big5", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1", "Shift_JIS");
    private static final String DELIMITERS = ",;\t|";
    private static final String QUOTES = "\"'" + CsvFormat.NONE;
    private static final int MOST_SKIPPED = 1_000;

    private FormatFields() {}

    static List<Field> of(Guide guide, CsvFormat format) {
        return List.of(
                Field.choice(
                        "charset", guide.get("import.charset"), format.charset().name(), charsets(format), ""),
                Field.choice(
                        "delimiter",
                        guide.get("import.delimiter"),
                        code(format.delimiter()),
                        characters(guide, DELIMITERS, format.delimiter()),
                        ""),
                Field.choice(
                        "quote",
                        guide.get("import.quote"),
                        code(format.quote()),
                        characters(guide, QUOTES, format.quote()),
                        ""),
                Field.choice(
                        "header",
                        guide.get("import.headerLine"),
                        format.header().name(),
                        List.of(
                                Option.of(HeaderLine.PRESENT.name(), guide.get("import.header.present")),
                                Option.of(HeaderLine.ABSENT.name(), guide.get("import.header.absent"))),
                        ""),
                Field.number("skip", guide.get("import.skip"), String.valueOf(format.skipLines()), "1")
                        .between("0", String.valueOf(MOST_SKIPPED)));
    }

    private static List<Option> charsets(CsvFormat format) {
        Set<String> names = new LinkedHashSet<>(CHARSETS);
        names.add(format.charset().name());
        return names.stream().map(name -> Option.of(name, name)).toList();
    }

    private static List<Option> characters(Guide guide, String usual, char current) {
        List<Option> options = new ArrayList<>();
        String all = usual.indexOf(current) < 0 ? usual + current : usual;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            options.add(Option.of(code(c), label(guide, c)));
        }
        return options;
    }

    private static String label(Guide guide, char c) {
        return switch (c) {
            case ',' -> guide.get("import.comma");
            case ';' -> guide.get("import.semicolon");
            case '\t' -> guide.get("import.tab");
            case '|' -> guide.get("import.bar");
            case CsvFormat.NONE -> guide.get("import.noQuote");
            case '"' -> guide.get("import.doubleQuote");
            case '\'' -> guide.get("import.singleQuote");
            default -> String.valueOf(c);
        };
    }

    private static String code(char c) {
        return String.valueOf((int) c);
    }

    /** What was submitted; where it makes no sense, what there was. */
    static CsvFormat submitted(HttpServletRequest request, CsvFormat before) {
        return before.withCharset(charset(request.getParameter("charset"), before.charset()))
                .withDelimiter(character(request, "delimiter", before.delimiter()))
                .withQuote(character(request, "quote", before.quote()))
                .withHeader(header(request.getParameter("header"), before.header()))
                .withSkipLines(number(request, "skip", before.skipLines(), MOST_SKIPPED));
    }

    private static Charset charset(@Nullable String name, Charset otherwise) {
        return name != null && (CHARSETS.contains(name) || name.equals(otherwise.name()))
                ? Charset.forName(name)
                : otherwise;
    }

    private static HeaderLine header(@Nullable String name, HeaderLine otherwise) {
        for (HeaderLine header : HeaderLine.values()) {
            if (header.name().equals(name)) {
                return header;
            }
        }
        return otherwise;
    }

    private static char character(HttpServletRequest request, String name, char otherwise) {
        return (char) number(request, name, otherwise, Character.MAX_VALUE);
    }

    private static int number(HttpServletRequest request, String name, int otherwise, int most) {
        String text = Objects.requireNonNullElse(request.getParameter(name), "").strip();
        boolean isNumber = text.matches("\\d{1,6}") && Integer.parseInt(text) <= most;
        return isNumber ? Integer.parseInt(text) : otherwise;
    }
}
