package dev.tenon.metadata.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * The names in a formula's text and where each of their steps stands. It reads any text, a wrong one too, so that a rename
 * is followed everywhere and the rest of what the author wrote stays as it is.
 */
final class NamesInText {

    /** {@code Account.Owner.Name}, step by step. */
    record Name(List<Step> steps) {
        Name {
            steps = List.copyOf(steps);
        }

        List<String> words() {
            return steps.stream().map(Step::word).toList();
        }
    }

    /** One word of a name, and the characters where it stands. */
    record Step(String word, int from, int to) {}

    private final String text;
    private final List<Name> names = new ArrayList<>();
    private final Set<String> functions = new TreeSet<>();
    private int at;

    private NamesInText(String text) {
        this.text = text;
        while (at < text.length()) {
            step();
        }
    }

    /** The names of fields and of what begins with {@code $}, in their order. */
    static List<Name> of(String text) {
        return List.copyOf(new NamesInText(text).names);
    }

    /** The functions that are called, in upper case. */
    static Set<String> functions(String text) {
        return Set.copyOf(new NamesInText(text).functions);
    }

    /** The text with other words in the places of its names. The change keeps the number of steps. */
    static String replaced(String text, UnaryOperator<List<String>> change) {
        StringBuilder out = new StringBuilder();
        int done = 0;
        for (Name name : of(text)) {
            List<String> words = change.apply(name.words());
            for (int i = 0; i < name.steps().size(); i++) {
                Step step = name.steps().get(i);
                out.append(text, done, step.from()).append(words.get(i));
                done = step.to();
            }
        }
        return out.append(text, done, text.length()).toString();
    }

    private void step() {
        char first = text.charAt(at);
        if (first == '"' || first == '\'') {
            skipQuoted(first);
        } else if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (isDigit(first)) {
            skipNumber();
        } else if (isStart(first)) {
            readName();
        } else {
            at++;
        }
    }

    private void skipQuoted(char quote) {
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        at = Math.min(at + 1, text.length());
    }

    /** {@code 1.5e3}: its letters are no name. */
    private void skipNumber() {
        while (at < text.length() && (isPart(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
    }

    private void readName() {
        List<Step> steps = new ArrayList<>();
        steps.add(word());
        int next = afterBlanks(at);
        while (next < text.length() && text.charAt(next) == '.') {
            int word = afterBlanks(next + 1);
            if (word >= text.length() || !isStart(text.charAt(word))) {
                break;
            }
            at = word;
            steps.add(word());
            next = afterBlanks(at);
        }
        if (steps.size() == 1 && next < text.length() && text.charAt(next) == '(') {
            functions.add(steps.getFirst().word().toUpperCase(Locale.ROOT));
        } else {
            names.add(new Name(steps));
        }
    }

    private Step word() {
        int from = at;
        while (at < text.length() && isPart(text.charAt(at))) {
            at++;
        }
        return new Step(text.substring(from, at), from, at);
    }

    private int afterBlanks(int from) {
        int next = from;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static boolean isStart(char letter) {
        return letter == '$' || letter == '_' || letter >= 'A' && letter <= 'Z' || letter >= 'a' && letter <= 'z';
    }

    private static boolean isPart(char letter) {
        return isStart(letter) || isDigit(letter);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }
}
