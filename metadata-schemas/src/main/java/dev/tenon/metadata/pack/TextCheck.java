package dev.tenon.metadata.pack;

/** Finds what no text of a definition may contain, since neither the database nor a file could give it back. */
final class TextCheck {
    private TextCheck() {}

    /** True without NUL and without half a surrogate pair. */
    static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
