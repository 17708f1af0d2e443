package dev.tenon.engine.importing;

import java.util.regex.Pattern;

/** What a cell looks like, as far as it tells a header from data. */
enum CellKind {
    BLANK,
    NUMBER,
    DATE,
    EMAIL,
    WORDS;

    private static final Pattern NUMBERS = Pattern.compile("[-+]?[$€£¥￥]?\\d[\\d.,\\s]*%?");
    private static final Pattern DATES = Pattern.compile("\\d{1,4}[-/.年]\\d{1,2}[-/.月]\\d{1,4}日?([T ].*)?");
    private static final Pattern EMAILS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    static CellKind of(String cell) {
        String text = cell.strip();
        if (text.isEmpty()) {
            return BLANK;
        }
        if (DATES.matcher(text).matches()) {
            return DATE;
        }
        if (NUMBERS.matcher(text).matches()) {
            return NUMBER;
        }
        return EMAILS.matcher(text).matches() ? EMAIL : WORDS;
    }
}
