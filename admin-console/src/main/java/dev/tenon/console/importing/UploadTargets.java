package dev.tenon.console.importing;

import dev.tenon.console.view.Link;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import java.util.Comparator;
import java.util.List;

/** The objects that somebody may import into, as the history offers them. */
final class UploadTargets {
    private UploadTargets() {}

    static List<Link> of(Guide guide) {
        if (!guide.session().actor().rights().has(SystemRight.IMPORT)) {
            return List.of();
        }
        return guide.session().catalog().allObjects().stream()
                .filter(object -> !object.name().equals(SystemFields.USER))
                .filter(object -> mayWrite(guide, object))
                .map(object -> Link.of(
                        guide.say(object.def().shownPlural()),
                        ImportPlace.upload(object.name().value())))
                .sorted(Comparator.comparing(Link::label))
                .toList();
    }

    private static boolean mayWrite(Guide guide, CatalogObject object) {
        return guide.session().actor().rights().can(ObjectRight.CREATE, object.name())
                || guide.session().actor().rights().can(ObjectRight.EDIT, object.name());
    }
}
