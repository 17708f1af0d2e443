package dev.tenon.script.formula;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A text brought to a length: cut, or filled up with another text at one side. */
record Padding(@Nullable String text, @Nullable BigDecimal length, String pad) {
    private static final String BLANK = " ";

    /** Text, length, and perhaps the padding. */
    static Padding of(@Nullable Object[] operands) {
        Object pad = operands.length > 2 ? operands[2] : null;
        return new Padding((String) operands[0], (BigDecimal) operands[1], pad == null ? BLANK : (String) pad);
    }

    @Nullable
    String left() {
        return text == null || length == null ? null : Texts.blankIfEmpty(filling(text, length) + cut(text, length));
    }

    @Nullable
    String right() {
        return text == null || length == null ? null : Texts.blankIfEmpty(cut(text, length) + filling(text, length));
    }

    private static String cut(String text, BigDecimal length) {
        return text.substring(0, Texts.index(text, Numbers.cut(length)));
    }

    private String filling(String text, BigDecimal length) {
        long wanted = Math.max(0, Numbers.cut(length));
        if (wanted > Texts.MAX_LENGTH) {
            throw Texts.tooLong();
        }
        int missing = (int) Math.max(0, wanted - Texts.length(text));
        int times = missing / Texts.length(pad);
        return pad.repeat(times) + pad.substring(0, Texts.index(pad, missing % Texts.length(pad)));
    }
}
