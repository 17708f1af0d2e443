package dev.tenon.console.record.widget;

import dev.tenon.console.view.Text;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.text.Label;
import java.time.ZoneId;
import java.util.Locale;

/** For whom a screen is drawn: the session with its rights and time zone, and the texts in the language of this answer. */
public record Reader(Session session, Text text) {

    public Locale locale() {
        return text.language().locale();
    }

    public boolean isChinese() {
        return locale().getLanguage().equals("zh");
    }

    public ZoneId zone() {
        return session.actor().zone();
    }

    public Catalog catalog() {
        return session.catalog();
    }

    /** What this reader calls it. */
    public String say(Label label) {
        return label.in(locale());
    }

    public boolean canRead(CatalogObject object, CatalogField field) {
        return session.actor().rights().canRead(object, field);
    }

    public boolean canEdit(CatalogObject object, CatalogField field) {
        return session.actor().rights().canEdit(object, field);
    }
}
