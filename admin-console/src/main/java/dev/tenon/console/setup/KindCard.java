package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldKind;
import java.util.ArrayList;
import java.util.List;

/** A kind of field as people choose it: icon, name, one line of what it is for. */
public record KindCard(String key, String icon, String label, String help, Url url) {

    /** The kinds that people fill in, and behind them the roll-up, where something points at the object. */
    static List<KindCard> all(Catalog catalog, CatalogObject object, Text text) {
        List<KindCard> cards = new ArrayList<>();
        for (FieldKind kind : FieldKind.values()) {
            cards.add(of(kind, object, text));
        }
        if (!new RollUpChoices(catalog, object, text).children().isEmpty()) {
            cards.add(new KindCard(
                    "rollUp",
                    "sigma",
                    text.get("setup.kind.rollUp"),
                    text.get("setup.kind.rollUp.help"),
                    Url.path("setup", "objects", object.name(), RollUpsController.PATH, "new")));
        }
        return List.copyOf(cards);
    }

    static KindCard of(FieldKind kind, CatalogObject object, Text text) {
        return new KindCard(
                kind.key(),
                icon(kind),
                text.get("setup.kind." + kind.key()),
                text.get("setup.kind." + kind.key() + ".help"),
                Url.path("setup", "objects", object.name(), "fields", "new").with("type", kind.key()));
    }

    static String icon(FieldKind kind) {
        return switch (kind) {
            case TEXT -> "type";
            case TEXT_AREA, LONG_TEXT -> "text";
            case RICH_TEXT -> "file-text";
            case NUMBER -> "hash";
            case CURRENCY -> "banknote";
            case PERCENT -> "percent";
            case CHECKBOX -> "square-check";
            case DATE -> "calendar";
            case DATE_TIME -> "calendar-clock";
            case TIME, DURATION -> "clock";
            case EMAIL -> "mail";
            case PHONE -> "phone";
            case URL -> "link";
            case PICKLIST -> "list";
            case MULTI_PICKLIST -> "list-checks";
            case AUTO_NUMBER -> "list-ordered";
            case LOOKUP, POLYMORPHIC_LOOKUP -> "search";
            case MASTER_DETAIL -> "layers";
            case HIERARCHY -> "workflow";
            case ADDRESS, GEOLOCATION -> "map-pin";
            case PERSON_NAME -> "user-round";
            case ENCRYPTED_TEXT -> "lock";
            case FILE -> "paperclip";
            case IMAGE -> "image";
            case JSON -> "braces";
        };
    }
}
