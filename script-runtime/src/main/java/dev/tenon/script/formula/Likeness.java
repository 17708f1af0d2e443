package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Patterns with {@code %} for any characters, {@code _} for one, and {@code \} before what is meant as it is. */
final class Likeness {
    /** Time grows with the product of the lengths, so one of them is bounded. */
    private static final int MAX_PATTERN = 4_000;

    private static final int ANY = -1;
    private static final int ONE = -2;

    private final int[] text;
    private final int[] pattern;

    private Likeness(int[] text, int[] pattern) {
        this.text = text;
        this.pattern = pattern;
    }

    static @Nullable Boolean matches(@Nullable String text, @Nullable String pattern) {
        if (pattern == null) {
            return null;
        }
        if (Texts.length(pattern) > MAX_PATTERN) {
            throw FormulaFailure.of(
                    Reason.PATTERN, "The pattern has more than {0} characters", "模式超过 {0} 个字符", MAX_PATTERN);
        }
        return new Likeness(Texts.orEmpty(text).codePoints().toArray(), symbols(pattern)).matches();
    }

    private static int[] symbols(String pattern) {
        int[] written = pattern.codePoints().toArray();
        int[] symbols = new int[written.length];
        int count = 0;
        for (int i = 0; i < written.length; i++) {
            symbols[count++] = switch (written[i]) {
                case '%' -> ANY;
                case '_' -> ONE;
                case '\\' -> written[Math.min(++i, written.length - 1)];
                default -> written[i];
            };
        }
        return Arrays.copyOf(symbols, count);
    }

    /** Tries the shortest first; only the last {@code %} ever needs to take more. */
    private boolean matches() {
        int at = 0;
        int next = 0;
        int any = -1;
        int anyAt = 0;
        while (at < text.length) {
            if (next < pattern.length && pattern[next] == ANY) {
                any = next++;
                anyAt = at;
            } else if (next < pattern.length && (pattern[next] == ONE || pattern[next] == text[at])) {
                next++;
                at++;
            } else if (any >= 0) {
                next = any + 1;
                at = ++anyAt;
            } else {
                return false;
            }
        }
        while (next < pattern.length && pattern[next] == ANY) {
            next++;
        }
        return next == pattern.length;
    }
}
