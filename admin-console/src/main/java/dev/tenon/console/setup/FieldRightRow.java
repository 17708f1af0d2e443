package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import dev.tenon.console.view.Text;
import dev.tenon.metadata.access.FieldRight;
import dev.tenon.metadata.access.ObjectGrant;
import dev.tenon.metadata.access.PermissionSetDef;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One field in the matrix of field rights; an empty level means: as all fields of the object. */
public record FieldRightRow(String field, String label, String level) {

    static List<FieldRightRow> of(PermissionSetDef set, CatalogObject object, Text text) {
        Optional<ObjectGrant> grant = set.on(object.name());
        return object.fields().stream()
                .filter(field -> field.origin() == CatalogField.Origin.DEFINED
                        || field.origin() == CatalogField.Origin.NAME
                        || field.name().matches("OwnerId"))
                .map(field -> new FieldRightRow(
                        field.name().value(),
                        field.def().shown().in(text.language().locale()),
                        grant.map(given -> given.fields().get(field.name()))
                                .map(FieldRight::key)
                                .orElse("")))
                .toList();
    }

    static List<Option> levels(Text text) {
        List<Option> levels = new ArrayList<>();
        levels.add(Option.of("", text.get("setup.level.all")));
        levels.addAll(plainLevels(text));
        return levels;
    }

    static List<Option> plainLevels(Text text) {
        return Arrays.stream(FieldRight.values())
                .map(right -> Option.of(right.key(), text.get("setup.level." + right.key())))
                .toList();
    }
}
