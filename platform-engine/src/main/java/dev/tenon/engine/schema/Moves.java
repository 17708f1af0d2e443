package dev.tenon.engine.schema;

/** Names for the moment between two renames that exchange names. */
final class Moves {
    private Moves() {}

    static String aside(long elementId) {
        return "_moving_" + elementId;
    }
}
