package dev.tenon.console.view;

import java.util.List;

/** The small things that templates ask for: {@code $ui}. Harmless by construction: it only makes values out of values. */
public final class Kit {

    private final Url sprite;

    Kit(Url sprite) {
        this.sprite = sprite;
    }

    /** A decorative icon; say in words beside it, or in the control's label, what it means. */
    public Html icon(String name) {
        return icon(name, "");
    }

    public Html icon(String name, String classes) {
        return new Html("<svg class=\"icon " + Html.escape(classes) + "\" aria-hidden=\"true\"><use href=\"" + sprite
                + "#" + Html.escape(name) + "\"></use></svg>");
    }

    public Url url(String address) {
        return Url.of(address);
    }

    public Url path(Object... parts) {
        return Url.path(parts);
    }

    public Tint tint(String name) {
        return Tint.named(name);
    }

    public Tint tintOf(String name) {
        return Tint.ofName(name);
    }

    public Html badge(String label, String tint) {
        return Markup.badge(label, Tint.named(tint));
    }

    public Html avatar(String name, String size) {
        return Markup.avatar(name, size);
    }

    public Html person(String name) {
        return Markup.person(name);
    }

    /** Two letters for a Latin name, the last two characters for a Chinese one. */
    public String initials(String name) {
        return Initials.of(name);
    }

    public Option option(String value, String label) {
        return Option.of(value, label);
    }

    public List<Object> list(Object... items) {
        return List.of(items);
    }
}
