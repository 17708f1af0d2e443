package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The fields by which a reader can filter, or which can be columns: the object's own, then those of its parents. */
final class FilterFields {

    private FilterFields() {}

    /** A field as a list sees it. */
    record Choice(String path, String label, CatalogObject object, CatalogField field) {}

    /** The fields of one parent; the object's own stand under an empty label. */
    record Group(String label, List<Choice> choices) {
        Group {
            choices = List.copyOf(choices);
        }
    }

    /** Everything readable, grouped. */
    static List<Group> readable(Reader reader, CatalogObject object) {
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("", own(reader, object, "", "")));
        for (CatalogField field : object.fields()) {
            if (field.type() instanceof FieldType.Relation relation && reader.canRead(object, field)) {
                parent(reader, relation).ifPresent(target -> {
                    String label = reader.say(field.def().shown());
                    groups.add(new Group(label, own(reader, target, field.def().parentPath() + ".", label + " › ")));
                });
            }
        }
        return groups.stream().filter(group -> !group.choices().isEmpty()).toList();
    }

    private static Optional<CatalogObject> parent(Reader reader, FieldType.Relation relation) {
        return relation.targets().size() == 1
                ? reader.catalog()
                        .object(relation.targets().getFirst())
                        .filter(target -> reader.session().actor().rights().can(ObjectRight.READ, target.name()))
                : Optional.empty();
    }

    /** What people defined comes before what every record has. */
    private static List<Choice> own(Reader reader, CatalogObject object, String prefix, String before) {
        return object.fields().stream()
                .filter(field -> reader.canRead(object, field))
                .filter(field -> !field.name().equals(SystemFields.IS_DELETED.name())
                        && !field.name().equals(SystemFields.SYSTEM_MODSTAMP.name()))
                .sorted(Comparator.comparing(field -> field.origin() == CatalogField.Origin.SYSTEM))
                .map(field -> new Choice(
                        prefix + field.name(), before + reader.say(field.def().shown()), object, field))
                .toList();
    }

    /** Those that can be compared with something. */
    static List<Choice> filterable(Reader reader, CatalogObject object) {
        return readable(reader, object).stream()
                .flatMap(group -> group.choices().stream())
                .filter(choice -> !FilterOperators.of(choice.field().type()).isEmpty())
                .toList();
    }

    /** A readable field by its path, without regard to case. */
    static Optional<Choice> find(List<Choice> choices, String path) {
        return choices.stream()
                .filter(choice -> choice.path().equalsIgnoreCase(path))
                .findFirst();
    }
}
