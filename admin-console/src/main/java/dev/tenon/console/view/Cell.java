package dev.tenon.console.view;

import java.util.Optional;

/** One cell of a {@link Grid}: what it shows, and where its editor comes from if it may be edited in place. */
public record Cell(Html html, boolean numeric, Optional<Url> editUrl) {

    public static final Cell EMPTY = of(Html.EMPTY);

    public static Cell of(Html html) {
        return new Cell(html, false, Optional.empty());
    }

    public static Cell text(String text) {
        return of(Html.text(text));
    }

    public static Cell number(String formatted) {
        return new Cell(Html.text(formatted), true, Optional.empty());
    }

    public static Cell link(String label, Url url) {
        return of(Markup.link(label, url));
    }

    public static Cell badge(String label, Tint tint) {
        return of(Markup.badge(label, tint));
    }

    public static Cell person(String name) {
        return of(Markup.person(name));
    }

    public static Cell person(String name, Url url) {
        return of(Markup.person(name, url));
    }

    /** Yes or no; the label says it for those who do not see the mark. */
    public static Cell mark(boolean on, String label) {
        return of(Markup.mark(on, label));
    }

    /** GET on this address answers with {@code #cellEditor}, POST saves. */
    public Cell editable(Url url) {
        return new Cell(html, numeric, Optional.of(url));
    }
}
