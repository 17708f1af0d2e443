package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Link;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.List;

/**
 * What the menu of lists offers.
 *
 * @param changed the list shown differs from the one that is kept
 * @param canSave the reader may keep the change under the same name
 */
public record ViewMenu(
        String label,
        List<Link> shared,
        List<Link> own,
        boolean changed,
        boolean canSave,
        boolean isOwn,
        boolean canShare,
        boolean pinned,
        Url resetUrl,
        Url saveUrl,
        Url pinUrl,
        Url renameUrl,
        Url deleteUrl) {

    public ViewMenu {
        shared = List.copyOf(shared);
        own = List.copyOf(own);
    }

    static ViewMenu of(
            Reader reader, CatalogObject object, ListViews views, NamedView shown, ListState state, Url here) {
        boolean mayShare = reader.session().actor().rights().has(SystemRight.CUSTOMIZE);
        return new ViewMenu(
                reader.say(shown.def().shown()),
                links(reader, views, shown, state, here, false),
                links(reader, views, shown, state, here, true),
                state.isChanged(),
                shown.isOwn() || (mayShare && shown.kind() == NamedView.Kind.SHARED),
                shown.isOwn(),
                mayShare,
                views.user().pinned().equalsIgnoreCase(shown.key()),
                state.choosing(shown.key()).on(here),
                ListPlace.of(object, "views"),
                ListPlace.of(object, "views", "pin"),
                ListPlace.of(object, "views", "rename"),
                ListPlace.of(object, "views", "delete"));
    }

    private static List<Link> links(
            Reader reader, ListViews views, NamedView shown, ListState state, Url here, boolean own) {
        return views.all().stream()
                .filter(view -> view.isOwn() == own)
                .map(view -> Link.of(
                                reader.say(view.def().shown()),
                                state.choosing(view.key()).withSearch("").on(here))
                        .current(view.key().equals(shown.key())))
                .toList();
    }
}
