package dev.tenon.metadata.problem;

import java.util.List;
import java.util.Locale;

/**
 * One sentence for a person, in both languages of the product, with its facts kept apart.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}}, ... and nothing else is special, so texts need no quoting.
 */
public record Sentence(String en, String zh, List<Object> facts) {

    public Sentence {
        facts = List.copyOf(facts);
    }

    /** A sentence in English and in Chinese; {@code facts} fill its placeholders in both. */
    public static Sentence of(String en, String zh, Object... facts) {
        return new Sentence(en, zh, List.of(facts));
    }

    /** The sentence for a reader of this locale: Chinese for every {@code zh}, English for all others. */
    public String in(Locale locale) {
        return fill(locale.getLanguage().equals("zh") ? zh : en, locale);
    }

    private String fill(String template, Locale locale) {
        String text = template;
        for (int i = 0; i < facts.size(); i++) {
            text = text.replace("{" + i + "}", plain(facts.get(i), locale));
        }
        return text;
    }

    private static String plain(Object fact, Locale locale) {
        return fact instanceof Sentence inner ? inner.in(locale) : fact.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
