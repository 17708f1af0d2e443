package dev.tenon.metadata.pack;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;

/** Writes layouts and list views. */
final class PageWriting {
    private PageWriting() {}

    static Node layout(LayoutDef def) {
        return new MapWriting()
                .put("layout", def.name())
                .put("object", def.object())
                .putLabel("label", def.label())
                .putIfPresent("renamedFrom", def.renamedFrom())
                .putNames("highlights", def.highlights())
                .putListUnlessEmpty("sections", def.sections(), PageWriting::section)
                .putListUnlessEmpty("relatedLists", def.relatedLists(), PageWriting::relatedList)
                .node();
    }

    private static Node section(LayoutDef.Section section) {
        return new MapWriting()
                .putLabel("label", section.label())
                .putUnless("columns", section.columns(), LayoutReading.COLUMNS)
                .putListUnlessEmpty("fields", section.items(), PageWriting::item)
                .node();
    }

    private static Node item(LayoutDef.Item item) {
        return switch (item) {
            case LayoutDef.Blank ignored -> MapWriting.text(LayoutReading.BLANK);
            case LayoutDef.FieldItem field -> {
                boolean bare = !field.required()
                        && !field.readOnly()
                        && field.conditions().equals(LayoutDef.Conditions.NONE)
                        && !field.field().value().equals(LayoutReading.BLANK);
                yield bare
                        ? MapWriting.text(field.field().value())
                        : new MapWriting()
                                .put("field", field.field())
                                .putUnless("required", field.required(), false)
                                .putUnless("readOnly", field.readOnly(), false)
                                .putUnlessEmpty("showIf", field.conditions().showIf())
                                .putUnlessEmpty("requireIf", field.conditions().requireIf())
                                .putUnlessEmpty("readOnlyIf", field.conditions().readOnlyIf())
                                .node();
            }
        };
    }

    private static Node relatedList(LayoutDef.RelatedList list) {
        return new MapWriting()
                .put("relationship", list.relationship())
                .putListUnlessEmpty("columns", list.columns(), PageWriting::path)
                .putListUnlessEmpty("sort", list.sort(), PageWriting::sortKey)
                .node();
    }

    static Node listView(ListViewDef def) {
        return new MapWriting()
                .put("listView", def.name())
                .put("object", def.object())
                .putLabel("label", def.label())
                .putIfPresent("renamedFrom", def.renamedFrom())
                .putUnless("scope", Words.camel(def.scope()), Words.camel(ListViewDef.Scope.EVERYTHING))
                .putList("columns", def.columns(), PageWriting::path)
                .putListUnlessEmpty("filters", def.filters(), PageWriting::filter)
                .putUnlessEmpty("logic", def.logic())
                .putListUnlessEmpty("sort", def.sort(), PageWriting::sortKey)
                .putIfPresent("boardField", def.boardField())
                .node();
    }

    private static Node filter(FilterItem filter) {
        return new MapWriting()
                .put("field", filter.field())
                .put("operator", filter.operator().key())
                .putList("values", filter.values(), MapWriting::text)
                .node();
    }

    private static Node path(FieldPath path) {
        return MapWriting.text(path.toString());
    }

    private static Node sortKey(SortKey key) {
        return key.descending()
                ? new MapWriting()
                        .put("field", path(key.field()))
                        .putUnless("descending", true, false)
                        .node()
                : path(key.field());
    }
}
