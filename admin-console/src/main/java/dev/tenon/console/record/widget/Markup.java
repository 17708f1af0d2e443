package dev.tenon.console.record.widget;

import dev.tenon.console.view.Html;
import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.List;
import java.util.stream.Collectors;

/** The pieces of markup that values are shown with. */
final class Markup {

    private Markup() {}

    static Html badge(String label, Tint tint) {
        return new Html("<span class=\"badge tint-" + tint.key() + "\">" + Html.escape(label) + "</span>");
    }

    static Html link(String label, Url url) {
        return new Html("<a href=\"" + Html.escape(url.address()) + "\">" + Html.escape(label) + "</a>");
    }

    /** To another site: in a tab of its own, which learns nothing of ours. */
    static Html outerLink(String label, Url url) {
        return new Html("<a href=\"" + Html.escape(url.address()) + "\" target=\"_blank\" rel=\"noopener noreferrer\">"
                + Html.escape(label) + "</a>");
    }

    static Html image(Url url, String alternative) {
        return new Html("<img class=\"thumbnail\" src=\"" + Html.escape(url.address()) + "\" alt=\""
                + Html.escape(alternative) + "\" loading=\"lazy\">");
    }

    /** Text whose line breaks count. */
    static Html lines(String text) {
        return text.indexOf('\n') < 0
                ? Html.text(text)
                : new Html("<span class=\"lines\">" + Html.escape(text) + "</span>");
    }

    static Html block(String element, String cssClass, Html content) {
        return new Html("<" + element + " class=\"" + cssClass + "\">" + content + "</" + element + ">");
    }

    static Html row(List<Html> items) {
        return new Html(items.stream().map(Html::markup).collect(Collectors.joining(" ")));
    }
}
