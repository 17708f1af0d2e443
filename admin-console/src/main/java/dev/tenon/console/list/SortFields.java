package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.page.SortKey;
import java.util.ArrayList;
import java.util.List;

/** The order of a list by choosing instead of clicking: for touch, and for those who do not know of the click with Shift. */
final class SortFields {
    private static final int FEWEST = 3;

    private SortFields() {}

    static List<Field> of(Reader reader, CatalogObject object, List<SortKey> sort) {
        List<Option> options = options(reader, object);
        List<Field> fields = new ArrayList<>();
        for (int i = 0; i < Math.max(FEWEST, sort.size()); i++) {
            String value = i < sort.size() ? ListState.sortText(List.of(sort.get(i))) : "";
            String label = reader.text().get(i == 0 ? "list.sort.first" : "list.sort.then", i + 1);
            fields.add(Field.choice("sort", label, value, options, reader.text().get("list.sort.none"))
                    .idPrefix("sort" + i));
        }
        return fields;
    }

    private static List<Option> options(Reader reader, CatalogObject object) {
        List<Option> options = new ArrayList<>();
        for (FilterFields.Group group : FilterFields.readable(reader, object)) {
            for (FilterFields.Choice choice : group.choices()) {
                if (QueryPlanner.isSortable(choice.field())) {
                    options.add(Option.of(choice.path(), choice.label() + " ↑"));
                    options.add(Option.of("-" + choice.path(), choice.label() + " ↓"));
                }
            }
        }
        return options;
    }
}
