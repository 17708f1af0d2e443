package dev.tenon.engine.query;

import java.util.Locale;

/**
 * One word, sign or literal of a query text.
 *
 * @param text as written; a string with its quotes
 * @param at where it begins, counted from 0
 */
record Token(Kind kind, String text, int at) {

    /** What a token looks like, before anybody knows what it means. */
    enum Kind {
        WORD,
        STRING,
        /** Begins with a digit or a sign: a number, a date, a time. */
        NUMERAL,
        SIGN,
        END
    }

    boolean is(String wordOrSign) {
        return (kind == Kind.WORD || kind == Kind.SIGN) && text.equalsIgnoreCase(wordOrSign);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
