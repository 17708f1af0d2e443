package dev.tenon.console.setup;

import dev.tenon.console.setup.FormulasController.Mark;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import java.util.Locale;

/** A problem of a formula as the stretch of its text that an editor underlines: the word that begins at its place. */
final class FormulaMark {
    private FormulaMark() {}

    static Mark of(Problem problem, String text, Locale locale) {
        Place place = problem.place();
        int from = place == null ? 0 : offset(text, place);
        int to = from;
        while (to < text.length() && isOfWord(text.charAt(to))) {
            to++;
        }
        return new Mark(from, Math.min(text.length(), Math.max(to, from + 1)), problem.message(locale));
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '$';
    }

    private static int offset(String text, Place place) {
        int at = 0;
        for (int line = 1; line < place.line(); line++) {
            int end = text.indexOf('\n', at);
            if (end < 0) {
                return text.length();
            }
            at = end + 1;
        }
        return Math.min(text.length(), at + place.column() - 1);
    }
}
