package dev.tenon.console.setup;

import dev.tenon.console.view.Text;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One object in the matrix of rights: a box for each right, the level of its fields, the way to single fields. */
public record RightsRow(
        String object, String label, List<Box> boxes, String level, Optional<Url> fieldsUrl, int exceptions) {

    /** One box; posted as {@code right = Object.right}. */
    public record Box(String value, String label, boolean on) {}

    static List<RightsRow> of(Catalog catalog, PermissionSetDef set, boolean isNew, Text text) {
        return catalog.allObjects().stream()
                .map(object -> row(object, set, isNew, text))
                .toList();
    }

    private static RightsRow row(CatalogObject object, PermissionSetDef set, boolean isNew, Text text) {
        Optional<ObjectGrant> grant = set.on(object.name());
        String label = object.def().shown().in(text.language().locale());
        List<Box> boxes = Arrays.stream(ObjectRight.values())
                .map(right -> new Box(
                        object.name() + "." + right.key(),
                        label + ": " + text.get("setup.right." + right.key()),
                        grant.map(given -> given.rights().contains(right)).orElse(false)))
                .toList();
        return new RightsRow(
                object.name().value(),
                label,
                boxes,
                grant.map(ObjectGrant::allFields).orElse(FieldRight.NONE).key(),
                isNew
                        ? Optional.empty()
                        : Optional.of(Url.path("setup", "permission-sets", set.name(), "fields", object.name())),
                grant.map(given -> given.fields().size()).orElse(0));
    }

    static List<String> columns(Text text) {
        List<String> columns = new ArrayList<>();
        for (ObjectRight right : ObjectRight.values()) {
            columns.add(text.get("setup.right." + right.key()));
        }
        columns.add(text.get("setup.right.fields"));
        columns.add(text.get("setup.right.exceptions"));
        return columns;
    }
}
