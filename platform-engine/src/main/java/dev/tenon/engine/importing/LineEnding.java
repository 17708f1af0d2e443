package dev.tenon.engine.importing;

/** How the lines of a text file end. Reading accepts all three; an error file is written back in the same way. */
public enum LineEnding {
    LF("\n"),
    CRLF("\r\n"),
    /** Classic Mac files, and some exports that still imitate them. */
    CR("\r");

    private final String characters;

    LineEnding(String characters) {
        this.characters = characters;
    }

    public String characters() {
        return characters;
    }

    /** The ending of the first line of this text; {@link #LF} when there is but one. */
    static LineEnding of(String text) {
        int feed = text.indexOf('\n');
        int carriage = text.indexOf('\r');
        if (carriage < 0 || (feed >= 0 && feed < carriage)) {
            return LF;
        }
        return feed == carriage + 1 ? CRLF : CR;
    }
}
