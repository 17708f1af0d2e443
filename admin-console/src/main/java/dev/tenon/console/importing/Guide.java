package dev.tenon.console.importing;

import dev.tenon.console.view.LanguageResolver;
import dev.tenon.console.view.Messages;
import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.text.Label;
import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** Who imports, and how they are spoken to. */
record Guide(Session session, Text text) {

    static Guide of(Session session, Messages messages, HttpServletRequest request) {
        return new Guide(session, messages.in(LanguageResolver.language(request)));
    }

    Locale locale() {
        return text.language().locale();
    }

    String say(Label label) {
        return label.in(locale());
    }

    String get(String key, Object... facts) {
        return text.get(key, facts);
    }

    List<String> sentences(Problems problems) {
        return problems.stream()
                .map(problem -> problem.message(locale()))
                .distinct()
                .toList();
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale())
                .withZone(session.actor().zone())
                .format(instant);
    }
}
