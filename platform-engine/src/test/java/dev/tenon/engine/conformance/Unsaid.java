package dev.tenon.engine.conformance;

/** A check cannot be made, since its file does not say what it needs. */
final class Unsaid extends Exception {
    private static final long serialVersionUID = 1;

    Unsaid(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
