package dev.tenon.console.record.widget;

import dev.tenon.console.view.Html;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The links and pictures that formulas write (HYPERLINK, IMAGE), cleaned: other tags in the texts that they are made of go, as
 * do pictures of other servers, which the content policy does not let in.
 */
final class FormulaMarkup {
    private static final Pattern SIZE = Pattern.compile("(height|width)\\s*:\\s*(\\d{1,4})px");
    private static final Pattern OWN_PICTURE = Pattern.compile("/(?!/).*|data:image/(?:png|gif|jpeg|webp);base64,.*");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("a", "br")
            .allowElements(FormulaMarkup::picture, "img")
            .allowUrlProtocols("http", "https", "mailto", "tel", "data")
            .allowAttributes("href")
            .matching((element, attribute, value) -> value.regionMatches(true, 0, "data:", 0, 5) ? null : value)
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank", "_self")
            .onElements("a")
            .allowAttributes("src", "alt", "style", "width", "height")
            .onElements("img")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private FormulaMarkup() {}

    static Html clean(String written) {
        return new Html(POLICY.sanitize(written));
    }

    /** A size as attributes, since the content policy refuses styles in tags. */
    private static @Nullable String picture(String element, List<String> attributes) {
        String style = take(attributes, "style");
        int source = attributes.indexOf("src");
        if (source < 0 || !OWN_PICTURE.matcher(attributes.get(source + 1)).matches()) {
            return null;
        }
        Matcher size = SIZE.matcher(style);
        while (size.find()) {
            attributes.add(size.group(1));
            attributes.add(size.group(2));
        }
        return element;
    }

    private static String take(List<String> attributes, String name) {
        int at = attributes.indexOf(name);
        if (at < 0) {
            return "";
        }
        String value = attributes.get(at + 1);
        attributes.subList(at, at + 2).clear();
        return value;
    }
}
