package dev.tenon.engine.importing;

/** The beginning of a file as text. If there is more, the sample ends with a line, but perhaps not with a row. */
record Sample(String text, boolean complete) {

    static Sample of(String text, boolean complete) {
        return new Sample(complete ? text : upToLastLineEnd(text), complete);
    }

    private static String upToLastLineEnd(String text) {
        int end = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
        return end < 0 ? text : text.substring(0, end + 1);
    }
}
