package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.ListViewDef;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What layouts and list views name. */
record PageMentions(MentionVisitor visitor, Map<String, CatalogObject> objects) {

    LayoutDef layout(LayoutDef def) {
        ApiName object = visitor.object(def.object(), "object");
        List<ApiName> highlights = new ArrayList<>();
        for (int i = 0; i < def.highlights().size(); i++) {
            visitor.field(object, def.highlights().get(i), "highlights[" + i + "]")
                    .ifPresent(highlights::add);
        }
        List<LayoutDef.Section> sections = new ArrayList<>();
        for (int i = 0; i < def.sections().size(); i++) {
            sections.add(section(object, def.sections().get(i), "sections[" + i + "]"));
        }
        List<LayoutDef.RelatedList> lists = new ArrayList<>();
        for (int i = 0; i < def.relatedLists().size(); i++) {
            relatedList(object, def.relatedLists().get(i), "relatedLists[" + i + "]")
                    .ifPresent(lists::add);
        }
        return new LayoutDef(def.name(), object, def.label(), highlights, sections, lists, def.renamedFrom());
    }

    private LayoutDef.Section section(ApiName object, LayoutDef.Section section, String part) {
        List<LayoutDef.Item> items = new ArrayList<>();
        for (int i = 0; i < section.items().size(); i++) {
            String at = part + ".fields[" + i + "]";
            switch (section.items().get(i)) {
                case LayoutDef.Blank blank -> items.add(blank);
                case LayoutDef.FieldItem item ->
                    visitor.field(object, item.field(), at)
                            .ifPresent(seen -> items.add(new LayoutDef.FieldItem(
                                    seen,
                                    item.required(),
                                    item.readOnly(),
                                    conditions(object, item.conditions(), at + "."))));
            }
        }
        return new LayoutDef.Section(section.label(), section.columns(), items);
    }

    private LayoutDef.Conditions conditions(ApiName object, LayoutDef.Conditions conditions, String part) {
        FormulaPlace place = FormulaPlace.formCondition(object);
        return new LayoutDef.Conditions(
                visitor.formula(place, conditions.showIf(), part + "showIf"),
                visitor.formula(place, conditions.requireIf(), part + "requireIf"),
                visitor.formula(place, conditions.readOnlyIf(), part + "readOnlyIf"));
    }

    private Optional<LayoutDef.RelatedList> relatedList(ApiName object, LayoutDef.RelatedList list, String part) {
        return visitor.children(object, list.relationship(), part + ".relationship")
                .map(relationship -> {
                    Optional<ApiName> child = PathResolution.children(objects, object, relationship)
                            .map(found -> found.object().name());
                    return child.isEmpty()
                            ? new LayoutDef.RelatedList(relationship, list.columns(), list.sort())
                            : new LayoutDef.RelatedList(
                                    relationship,
                                    paths(child.get(), list.columns(), part + ".columns"),
                                    sort(child.get(), list.sort(), part + ".sort"));
                });
    }

    ListViewDef listView(ListViewDef def) {
        ApiName object = visitor.object(def.object(), "object");
        List<FilterItem> filters = new ArrayList<>();
        List<Integer> dropped = new ArrayList<>();
        for (int i = 0; i < def.filters().size(); i++) {
            FilterItem item = def.filters().get(i);
            Optional<FieldPath> path = visitor.path(object, FieldPath.of(item.field()), "filters[" + i + "].field");
            path.ifPresent(seen -> filters.add(new FilterItem(seen.toString(), item.operator(), item.values())));
            if (path.isEmpty()) {
                dropped.add(i + 1);
            }
        }
        String logic = dropped.isEmpty()
                ? def.logic()
                : RemainingLogic.without(def.logic(), def.filters().size(), dropped);
        return new ListViewDef(
                def.name(),
                object,
                def.label(),
                paths(object, def.columns(), "columns"),
                filters,
                logic,
                sort(object, def.sort(), "sort"),
                def.scope(),
                def.boardField().flatMap(field -> visitor.field(object, field, "boardField")),
                def.renamedFrom());
    }

    private List<FieldPath> paths(ApiName object, List<FieldPath> paths, String part) {
        List<FieldPath> seen = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            visitor.path(object, paths.get(i), part + "[" + i + "]").ifPresent(seen::add);
        }
        return seen;
    }

    private List<SortKey> sort(ApiName object, List<SortKey> keys, String part) {
        List<SortKey> seen = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            SortKey key = keys.get(i);
            visitor.path(object, key.field(), part + "[" + i + "]")
                    .ifPresent(path -> seen.add(new SortKey(path, key.descending())));
        }
        return seen;
    }
}
