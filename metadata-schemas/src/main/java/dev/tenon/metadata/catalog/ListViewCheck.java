package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.page.ListViewDef;
import java.util.Optional;

/** Checks one list view against its object. */
record ListViewCheck(Catalog draft, CatalogLimits limits, Complaints about) {

    void check(ListViewDef view) {
        NameCheck.wellFormed(view.name(), "listView", about);
        Optional<CatalogObject> object = draft.object(view.object());
        if (object.isEmpty()) {
            References.noObject(about, "object", view.object());
            return;
        }
        LayoutCheck.ColumnsCheck columns = new LayoutCheck.ColumnsCheck(draft, limits, view.object(), about);
        if (view.columns().isEmpty()) {
            about.note("MISSING_KEY", "columns", "A list needs at least one column.", "列表至少需要一列。");
        }
        columns.columns(view.columns());
        columns.sort(view.sort());
        columns.limit("filters", view.filters().size(), limits.filters());
        for (int i = 0; i < view.filters().size(); i++) {
            FilterItem item = view.filters().get(i);
            String part = "filters[" + i + "]";
            columns.filterable(FieldPath.of(item.field()), part + ".field")
                    .ifPresent(field -> Comparability.check(field.type(), item, part, about));
        }
        FilterLogic.of(view.logic(), view.filters())
                .problems()
                .forEach(problem -> about.note(problem.code(), problem.path(), problem.sentence()));
        view.boardField().ifPresent(field -> checkBoard(object.get(), field));
    }

    private void checkBoard(CatalogObject object, ApiName name) {
        Optional<CatalogField> field = object.field(name);
        if (field.isEmpty()) {
            References.noField(about, "boardField", object.name(), name.value());
        } else if (!(field.get().type() instanceof FieldType.Picklist)) {
            about.note(
                    "INVALID_FIELD_TYPE",
                    "boardField",
                    "{0} cannot make the columns of a board: only a picklist can.",
                    "{0} 不能作为看板的列：只能使用单选列表字段。",
                    name);
        }
    }
}
