package dev.tenon.engine.catalog;

import dev.tenon.metadata.object.FieldType;

/**
 * How texts stand in sorted lists: Chinese by pinyin, then other scripts by their alphabet without regard to case and
 * accents. Indexes and queries must agree on it, or no index serves a sorted list.
 *
 * <p>Only texts that people read are sorted so; codes, addresses and choices keep the order of their characters, which is
 * faster. Comparing for equality and searching never needs it.
 */
public final class TextOrder {
    /** Comes with every PostgreSQL that was built with ICU, as all its packages are. */
    public static final String COLLATION = "zh-x-icu";

    private static final String CLAUSE = " collate " + PhysicalNames.quote(COLLATION);

    private TextOrder() {}

    public static boolean appliesTo(FieldType type) {
        return type instanceof FieldType.Text
                || type instanceof FieldType.TextArea
                || type instanceof FieldType.PersonName;
    }

    /** The expression by which values of this type are sorted and compared for before and after. */
    public static String sorted(FieldType type, String expression) {
        return appliesTo(type) ? expression + CLAUSE : expression;
    }

    /** The same for an expression that is known to be such a text. */
    public static String sorted(String expression) {
        return expression + CLAUSE;
    }
}
