package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.page.LayoutDef;
import dev.tenon.metadata.page.SortKey;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks one layout against its object. */
record LayoutCheck(Catalog draft, CatalogLimits limits, Complaints about) {

    void check(LayoutDef layout) {
        NameCheck.wellFormed(layout.name(), "layout", about);
        Optional<CatalogObject> object = draft.object(layout.object());
        if (object.isEmpty()) {
            References.noObject(about, "object", layout.object());
            return;
        }
        checkHighlights(object.get(), layout.highlights());
        Set<ApiName> seen = new HashSet<>();
        for (int i = 0; i < layout.sections().size(); i++) {
            checkSection(object.get(), layout.sections().get(i), "sections[" + i + "].", seen);
        }
        Set<String> lists = new HashSet<>();
        for (int i = 0; i < layout.relatedLists().size(); i++) {
            LayoutDef.RelatedList list = layout.relatedLists().get(i);
            String part = "relatedLists[" + i + "].";
            if (!lists.add(list.relationship().toLowerCase(Locale.ROOT))) {
                References.twice(about, part + "relationship", list.relationship());
            }
            checkRelatedList(layout.object(), list, part);
        }
    }

    private void checkHighlights(CatalogObject object, List<ApiName> highlights) {
        if (highlights.size() > limits.highlights()) {
            about.note(
                    "LIMIT_EXCEEDED",
                    "highlights",
                    "The head shows at most {0} fields.",
                    "页头最多显示 {0} 个字段。",
                    limits.highlights());
        }
        Set<ApiName> seen = new HashSet<>();
        for (int i = 0; i < highlights.size(); i++) {
            checkField(object, highlights.get(i), "highlights[" + i + "]", seen);
        }
    }

    private void checkSection(CatalogObject object, LayoutDef.Section section, String part, Set<ApiName> seen) {
        if (section.columns() < 1 || section.columns() > 2) {
            about.note("OUT_OF_RANGE", part + "columns", "A section has 1 or 2 columns.", "区块只能有 1 或 2 栏。");
        }
        for (int i = 0; i < section.items().size(); i++) {
            if (section.items().get(i) instanceof LayoutDef.FieldItem item) {
                String at = part + "fields[" + i + "]";
                checkField(object, item.field(), at, seen);
                if (item.required() && item.readOnly()) {
                    about.note(
                            "INVALID_FIELD_PROPERTY",
                            at,
                            "{0} cannot be required and read-only at once.",
                            "{0} 不能同时为必填和只读。",
                            item.field());
                }
            }
        }
    }

    private void checkField(CatalogObject object, ApiName field, String part, Set<ApiName> seen) {
        if (object.field(field).isEmpty()) {
            References.noField(about, part, object.name(), field.value());
        } else if (!seen.add(field)) {
            References.twice(about, part, field);
        }
    }

    private void checkRelatedList(ApiName object, LayoutDef.RelatedList list, String part) {
        Optional<PathResolution.Found> children = PathResolution.children(draft.objects(), object, list.relationship());
        if (children.isEmpty()) {
            about.note(
                    "INVALID_CROSS_REFERENCE_KEY",
                    part + "relationship",
                    "{0} has no children called {1}.",
                    "{0} 没有名为 {1} 的子关系。",
                    object,
                    list.relationship());
            return;
        }
        ColumnsCheck columns =
                new ColumnsCheck(draft, limits, children.get().object().name(), about.in(part));
        columns.columns(list.columns());
        columns.sort(list.sort());
    }

    /** Columns and order of any list, seen from the object that it lists. */
    record ColumnsCheck(Catalog draft, CatalogLimits limits, ApiName object, Complaints about) {

        void columns(List<FieldPath> columns) {
            limit("columns", columns.size(), limits.columns());
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < columns.size(); i++) {
                String part = "columns[" + i + "]";
                References.end(draft, object, columns.get(i), part, about);
                if (!seen.add(columns.get(i).toString().toLowerCase(Locale.ROOT))) {
                    References.twice(about, part, columns.get(i));
                }
            }
        }

        void sort(List<SortKey> keys) {
            limit("sort", keys.size(), limits.sortKeys());
            for (int i = 0; i < keys.size(); i++) {
                filterable(keys.get(i).field(), "sort[" + i + "]");
            }
        }

        /** A field at the end of this path that can be compared; otherwise complains. */
        Optional<CatalogField> filterable(FieldPath path, String part) {
            Optional<CatalogField> field = References.end(draft, object, path, part, about);
            if (field.isPresent() && !Comparability.isComparable(field.get().type())) {
                about.note(
                        "INVALID_FIELD_TYPE",
                        part,
                        "{0} cannot be filtered or sorted: its type has no order.",
                        "{0} 不能用于筛选或排序：其类型不支持比较。",
                        path);
                return Optional.empty();
            }
            return field;
        }

        void limit(String part, int found, int most) {
            if (found > most) {
                about.note(
                        "LIMIT_EXCEEDED",
                        part,
                        "There are {0} entries; at most {1} are allowed.",
                        "共有 {0} 项，最多允许 {1} 项。",
                        found,
                        most);
            }
        }
    }
}
