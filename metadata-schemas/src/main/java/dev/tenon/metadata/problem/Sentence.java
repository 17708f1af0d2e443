package dev.tenon.metadata.problem;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One sentence for a person, in both languages of the product, with its facts kept apart.
 *
 * <p>Placeholders are {@code {0}}, {@code {1}}, ... and nothing else is special, so texts need no quoting.
 */
public record Sentence(String en, String zh, List<Object> facts) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d{1,2})\\}");

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

    /** One pass over the template, so that braces inside a fact stay what they are. */
    private String fill(String template, Locale locale) {
        return PLACEHOLDER.matcher(template).replaceAll(found -> {
            int index = Integer.parseInt(found.group(1));
            return Matcher.quoteReplacement(index < facts.size() ? plain(facts.get(index), locale) : found.group());
        });
    }

    private static String plain(Object fact, Locale locale) {
        return fact instanceof Sentence inner ? inner.in(locale) : fact.toString();
    }

    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }
}
