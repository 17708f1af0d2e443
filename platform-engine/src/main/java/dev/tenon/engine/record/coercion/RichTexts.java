package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;
import org.owasp.html.Sanitizers;

/** HTML that people write: what could run or reach out is taken away, the rest stays. */
final class RichTexts {
    /** A huge text is refused before it is parsed. */
    private static final int RAW_FACTOR = 4;

    private static final PolicyFactory POLICY = Sanitizers.BLOCKS
            .and(Sanitizers.FORMATTING)
            .and(Sanitizers.TABLES)
            .and(Sanitizers.STYLES)
            .and(new HtmlPolicyBuilder()
                    .allowElements("a", "img", "hr", "pre", "span", "figure", "figcaption", "mark")
                    .allowUrlProtocols("http", "https", "mailto", "tel")
                    .allowAttributes("href", "title")
                    .onElements("a")
                    .allowAttributes("src", "alt", "width", "height")
                    .onElements("img")
                    .allowAttributes("dir", "lang")
                    .globally()
                    .requireRelsOnLinks("noopener", "noreferrer", "nofollow")
                    .toFactory());

    private RichTexts() {}

    static Coerced html(FieldDef field, Object value, int max) {
        Coerced raw = Texts.text(field, value, max * RAW_FACTOR);
        if (!(raw instanceof Coerced.Value held) || !(held.value() instanceof String html)) {
            return raw;
        }
        String clean = POLICY.sanitize(html).strip();
        return clean.isEmpty() ? Coerced.EMPTY : Texts.text(field, clean, max);
    }
}
