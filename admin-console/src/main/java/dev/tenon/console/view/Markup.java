package dev.tenon.console.view;

/** The pieces of markup that tables hold by the hundred, made in Java; the macros of the same name print these. */
final class Markup {

    static Html badge(String label, Tint tint) {
        return new Html("<span class=\"badge tint-" + tint.key() + "\">" + Html.escape(label) + "</span>");
    }

    static Html avatar(String name, String size) {
        return new Html("<span class=\"avatar " + Html.escape(size) + " tint-"
                + Tint.ofName(name).key() + "\" aria-hidden=\"true\">"
                + Html.escape(size.equals("small") ? Initials.brief(name) : Initials.of(name)) + "</span>");
    }

    static Html person(String name) {
        return new Html(
                "<span class=\"person\">" + avatar(name, "small") + "<span>" + Html.escape(name) + "</span></span>");
    }

    static Html person(String name, Url url) {
        return new Html("<a class=\"person\" href=\"" + Html.escape(url.address()) + "\">" + avatar(name, "small")
                + "<span>" + Html.escape(name) + "</span></a>");
    }

    static Html link(String label, Url url) {
        return new Html("<a href=\"" + Html.escape(url.address()) + "\">" + Html.escape(label) + "</a>");
    }

    static Html mark(boolean on, String label) {
        String state = on ? "on" : "off";
        return new Html(
                "<span class=\"mark " + state + "\" role=\"img\" aria-label=\"" + Html.escape(label) + "\"></span>");
    }

    private Markup() {}
}
