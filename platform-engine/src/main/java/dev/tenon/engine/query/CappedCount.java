package dev.tenon.engine.query;

import java.util.Locale;

/**
 * A number of rows that was not counted further than needed.
 *
 * @param more true if there are more than this
 */
public record CappedCount(long count, boolean more) {

    /** {@code 37} or {@code 1,000+}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d", count) + (more ? "+" : "");
    }
}
