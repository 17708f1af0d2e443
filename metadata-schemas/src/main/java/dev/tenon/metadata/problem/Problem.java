package dev.tenon.metadata.problem;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong: a stable code for machines, the path of the bad place, a sentence for people.
 *
 * @param code upper-case code of the trade's API ({@code REQUIRED_FIELD_MISSING}) or our own in the same style
 * @param path what is meant: a field name for records, a path such as {@code fields[3].maxLength} for metadata; may be empty
 * @param place the position in a text, when the input was one
 */
public record Problem(
        String code,
        String path,
        Sentence sentence,
        @Nullable Place place) {

    public static Problem of(String code, String path, Sentence sentence) {
        return new Problem(code, path, sentence, null);
    }

    /** A problem with its sentence in English and Chinese. */
    public static Problem of(String code, String path, String en, String zh, Object... facts) {
        return of(code, path, Sentence.of(en, zh, facts));
    }

    public Problem at(Place where) {
        return new Problem(code, path, sentence, where);
    }

    /** The same problem seen from one level further out: {@code fields[3]} before {@code maxLength}. */
    public Problem under(String outer) {
        String joined = path.isEmpty() ? outer : path.startsWith("[") ? outer + path : outer + "." + path;
        return new Problem(code, outer.isEmpty() ? path : joined, sentence, place);
    }

    public String message(Locale locale) {
        return sentence.in(locale);
    }

    @Override
    public String toString() {
        return (place == null ? "" : place + " ") + code + (path.isEmpty() ? "" : " " + path) + ": " + sentence;
    }
}
