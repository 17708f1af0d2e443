package dev.tenon.console.record;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.LayoutDef.FieldItem;
import dev.tenon.metadata.page.LayoutDef.Item;
import dev.tenon.metadata.page.LayoutDef.RelatedList;
import dev.tenon.metadata.page.LayoutDef.Section;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The layout of an object for which nobody has made one: all fields in two columns, long ones below, all children. */
final class DefaultLayout {

    private static final int HIGHLIGHTS = 4;
    private static final int RELATED_COLUMNS = 3;
    private static final Label DETAILS = Label.of("Details", "详细信息");
    private static final Label TEXTS = Label.of("Texts", "文本");

    private DefaultLayout() {}

    static LayoutDef of(Catalog catalog, CatalogObject object) {
        List<FieldDef> fields = new ArrayList<>();
        fields.add(object.nameField().def());
        if (object.hasOwner()) {
            fields.add(SystemFields.OWNER);
        }
        fields.addAll(object.def().fields());
        return new LayoutDef(
                object.name(),
                object.name(),
                Label.EMPTY,
                fields.stream()
                        .skip(1)
                        .filter(DefaultLayout::isBrief)
                        .limit(HIGHLIGHTS)
                        .map(FieldDef::name)
                        .toList(),
                sections(fields),
                relatedLists(catalog, object),
                Optional.empty());
    }

    private static List<Section> sections(List<FieldDef> fields) {
        return Stream.of(
                        new Section(DETAILS, 2, items(fields.stream().filter(field -> !isLong(field)))),
                        new Section(TEXTS, 1, items(fields.stream().filter(DefaultLayout::isLong))))
                .filter(section -> !section.items().isEmpty())
                .toList();
    }

    private static List<Item> items(Stream<FieldDef> fields) {
        return fields.map(field -> (Item) FieldItem.of(field.name())).toList();
    }

    static boolean isLong(FieldDef field) {
        return field.type() instanceof FieldType.LongText
                || field.type() instanceof FieldType.RichText
                || field.type() instanceof FieldType.Json;
    }

    private static boolean isBrief(FieldDef field) {
        return !isLong(field)
                && !(field.type() instanceof FieldType.TextArea)
                && !(field.type() instanceof FieldType.Compound);
    }

    private static List<RelatedList> relatedLists(Catalog catalog, CatalogObject parent) {
        List<RelatedList> lists = new ArrayList<>();
        for (CatalogObject child : catalog.allObjects()) {
            for (CatalogField field : child.fields()) {
                boolean pointsHere = field.type() instanceof FieldType.Relation relation
                        && relation.targets().contains(parent.name());
                if (pointsHere && !field.def().childPath().isEmpty()) {
                    lists.add(new RelatedList(field.def().childPath(), columns(child, field.name()), List.of()));
                }
            }
        }
        return lists;
    }

    private static List<FieldPath> columns(CatalogObject child, ApiName link) {
        Stream<FieldDef> others = child.def().fields().stream()
                .filter(field -> isBrief(field) && !field.name().equals(link))
                .limit(RELATED_COLUMNS);
        return Stream.concat(Stream.of(child.nameField().def()), others)
                .map(field -> FieldPath.of(field.name().value()))
                .toList();
    }
}
