package dev.tenon.console.view;

/** Markup that is safe as it stands: the one value type that a template prints without escaping. */
public record Html(String markup) {

    public static final Html EMPTY = new Html("");

    /** Any text as markup that shows exactly that text. */
    public static Html text(String text) {
        return new Html(escape(text));
    }

    public Html and(Html next) {
        return new Html(markup + next.markup);
    }

    public boolean isEmpty() {
        return markup.isEmpty();
    }

    /** Escapes for element content and for quoted attributes alike. */
    public static String escape(String text) {
        int first = firstSpecial(text);
        if (first < 0) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (int i = first; i < text.length(); i++) {
            appendEscaped(escaped, text.charAt(i));
        }
        return escaped.toString();
    }

    private static int firstSpecial(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                return i;
            }
        }
        return -1;
    }

    private static void appendEscaped(StringBuilder target, char c) {
        switch (c) {
            case '&' -> target.append("&amp;");
            case '<' -> target.append("&lt;");
            case '>' -> target.append("&gt;");
            case '"' -> target.append("&quot;");
            case '\'' -> target.append("&#39;");
            default -> target.append(c);
        }
    }

    @Override
    public String toString() {
        return markup;
    }
}
