package dev.tenon.engine.importing;

/** How a quote character is written inside a quoted cell. */
public enum QuoteEscape {
    /** {@code "he said ""no"""}, as RFC 4180 has it. */
    DOUBLED,
    /** {@code "he said \"no\""}, as databases export it; doubled quotes are understood as well. */
    BACKSLASH
}
