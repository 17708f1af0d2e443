package dev.tenon.metadata.formula;

/** One word of a formula's text; {@code text} of a quoted text is what it says, without quotes. */
record Token(Kind kind, String text, Span span) {

    enum Kind {
        NUMBER,
        TEXT,
        NAME,
        /** Operators, brackets and commas. */
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }
}
