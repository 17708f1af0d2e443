package dev.tenon.engine.query;

/** Patterns of LIKE, with a backslash before what means itself. */
final class LikePattern {

    private LikePattern() {}

    /** A pattern that matches this text and nothing else. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    /** The pattern of a user; a backslash at its end, which the database refuses, means itself. */
    static String closed(String pattern) {
        int end = pattern.length();
        while (end > 0 && pattern.charAt(end - 1) == '\\') {
            end--;
        }
        return (pattern.length() - end) % 2 == 0 ? pattern : pattern + "\\";
    }
}
