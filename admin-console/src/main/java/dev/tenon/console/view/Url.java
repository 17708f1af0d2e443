package dev.tenon.console.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * An address that may stand in {@code href}, {@code src}, {@code action} or {@code hx-get}: local, or of a harmless scheme.
 * Whatever else comes in (such as a {@code javascript:} link typed into a URL field) turns into one that leads nowhere.
 */
public record Url(String address) {

    public static final Url NOWHERE = new Url("about:blank#blocked");

    private static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    public Url {
        if (!isHarmless(address)) {
            address = "about:blank#blocked";
        }
    }

    public static Url of(String address) {
        return new Url(address.strip());
    }

    /** Joins the parts with slashes and encodes each: {@code Url.path("o", "Deal__c", id)} is {@code /o/Deal__c/<id>}. */
    public static Url path(Object... parts) {
        StringBuilder path = new StringBuilder();
        for (Object part : parts) {
            path.append('/').append(encode(part.toString()).replace("+", "%20"));
        }
        return new Url(path.isEmpty() ? "/" : path.toString());
    }

    /** The same address with one more query parameter, put before a fragment if there is one. */
    public Url with(String name, Object value) {
        int hash = address.indexOf('#');
        String base = hash < 0 ? address : address.substring(0, hash);
        String fragment = hash < 0 ? "" : address.substring(hash);
        char joint = base.indexOf('?') < 0 ? '?' : '&';
        return new Url(base + joint + encode(name) + '=' + encode(value.toString()) + fragment);
    }

    public Url at(String fragment) {
        return new Url(address + '#' + encode(fragment));
    }

    private static boolean isHarmless(String address) {
        if (address.startsWith("//") || hasControls(address)) {
            return false;
        }
        int colon = address.indexOf(':');
        int path = firstOf(address, '/', '?', '#');
        boolean local = colon < 0 || (path >= 0 && path < colon);
        return local
                || address.equals("about:blank#blocked")
                || SCHEMES.contains(address.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    private static boolean hasControls(String address) {
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (c < ' ' || c == '\\') {
                return true;
            }
        }
        return false;
    }

    private static int firstOf(String text, char... wanted) {
        int first = -1;
        for (char c : wanted) {
            int at = text.indexOf(c);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return first;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return address;
    }
}
