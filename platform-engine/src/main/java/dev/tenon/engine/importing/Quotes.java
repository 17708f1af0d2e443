package dev.tenon.engine.importing;

/**
 * Where one quote character stands in a text, as far as its neighbours tell.
 *
 * @param opening at the start of a cell
 * @param openingAfterBlank at the start of a cell but for blanks
 * @param closing at the end of a cell
 * @param escaped after a backslash, within a cell
 */
record Quotes(int opening, int openingAfterBlank, int closing, int escaped) {

    static Quotes in(String text, char delimiter, char quote) {
        int opening = 0;
        int openingAfterBlank = 0;
        int closing = 0;
        int escaped = 0;
        for (int i = text.indexOf(quote); i >= 0; i = text.indexOf(quote, i + 1)) {
            int before = skipBlanks(text, i - 1, -1, delimiter);
            int after = skipBlanks(text, i + 1, 1, delimiter);
            boolean opens = isBorder(text, before, delimiter);
            boolean closes = isBorder(text, after, delimiter);
            opening += opens && before == i - 1 ? 1 : 0;
            openingAfterBlank += opens && before != i - 1 && !isAt(text, i + 1, quote) ? 1 : 0;
            closing += closes ? 1 : 0;
            escaped += !closes && i > 0 && text.charAt(i - 1) == '\\' && !isAt(text, i + 1, quote) ? 1 : 0;
        }
        return new Quotes(opening, openingAfterBlank, closing, escaped);
    }

    /** Apostrophes open cells now and then ({@code 's-Hertogenbosch}); quotes also close them. */
    boolean areUsed() {
        int opened = opening + openingAfterBlank;
        return opened > 0 && Math.abs(opened - closing) * 10 <= opened;
    }

    QuoteEscape escape() {
        return escaped > 0 && opening + openingAfterBlank > 0 ? QuoteEscape.BACKSLASH : QuoteEscape.DOUBLED;
    }

    SpaceAroundQuotes spaces() {
        boolean dropped = openingAfterBlank > 0 && closing >= opening + openingAfterBlank;
        return dropped ? SpaceAroundQuotes.DROPPED : SpaceAroundQuotes.KEPT;
    }

    private static int skipBlanks(String text, int from, int step, char delimiter) {
        int i = from;
        while (i >= 0
                && i < text.length()
                && text.charAt(i) != delimiter
                && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
            i += step;
        }
        return i;
    }

    private static boolean isBorder(String text, int i, char delimiter) {
        return i < 0 || i >= text.length() || isAt(text, i, delimiter) || isAt(text, i, '\n') || isAt(text, i, '\r');
    }

    private static boolean isAt(String text, int i, char c) {
        return i < text.length() && text.charAt(i) == c;
    }
}
