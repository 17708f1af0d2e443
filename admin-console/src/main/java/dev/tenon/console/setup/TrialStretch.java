package dev.tenon.console.setup;

import dev.tenon.metadata.formula.Span;

/** A part of a formula as a reader takes it: with the brackets that belong to it, which its place in the tree does not count. */
final class TrialStretch {
    private TrialStretch() {}

    static Span of(String formula, Span span) {
        int open = 0;
        int missing = 0;
        for (int i = span.from(); i < span.to(); i = behind(formula, i)) {
            char c = formula.charAt(i);
            if (c == '(') {
                open++;
            } else if (c == ')' && open > 0) {
                open--;
            } else if (c == ')') {
                missing++;
            }
        }
        return new Span(leftwards(formula, span.from(), missing), rightwards(formula, span.to(), open));
    }

    /** Where what begins here ends: a text or a comment is one, whatever brackets stand in it. */
    private static int behind(String formula, int at) {
        char c = formula.charAt(at);
        if (formula.startsWith("/*", at)) {
            int end = formula.indexOf("*/", at + 2);
            return end < 0 ? formula.length() : end + 2;
        }
        if (c != '"' && c != '\'') {
            return at + 1;
        }
        int end = at + 1;
        while (end < formula.length() && formula.charAt(end) != c) {
            end += formula.charAt(end) == '\\' ? 2 : 1;
        }
        return end + 1;
    }

    private static int leftwards(String formula, int from, int brackets) {
        int begin = from;
        int left = brackets;
        for (int i = from - 1; i >= 0 && left > 0; i--) {
            if (formula.charAt(i) == '(') {
                begin = i;
                left--;
            } else if (!Character.isWhitespace(formula.charAt(i))) {
                return begin;
            }
        }
        return begin;
    }

    private static int rightwards(String formula, int to, int brackets) {
        int end = to;
        int left = brackets;
        for (int i = to; i < formula.length() && left > 0; i++) {
            if (formula.charAt(i) == ')') {
                end = i + 1;
                left--;
            } else if (!Character.isWhitespace(formula.charAt(i))) {
                return end;
            }
        }
        return end;
    }
}
