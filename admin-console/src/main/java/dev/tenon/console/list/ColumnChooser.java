package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The columns that are shown, in their order, and those that could be. */
public record ColumnChooser(List<Item> shown, List<Group> others) {

    public ColumnChooser {
        shown = List.copyOf(shown);
        others = List.copyOf(others);
    }

    public record Item(String path, String label) {}

    /** The fields of one parent; the object's own have an empty label. */
    public record Group(int number, String label, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    static ColumnChooser of(Reader reader, CatalogObject object, List<FieldPath> columns) {
        List<FilterFields.Group> readable = FilterFields.readable(reader, object);
        List<FilterFields.Choice> all =
                readable.stream().flatMap(group -> group.choices().stream()).toList();
        List<Item> shown = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (FieldPath column : columns) {
            FilterFields.find(all, column.toString()).ifPresent(choice -> {
                shown.add(new Item(choice.path(), choice.label()));
                taken.add(choice.path().toLowerCase(Locale.ROOT));
            });
        }
        List<Group> others = new ArrayList<>();
        for (FilterFields.Group group : readable) {
            List<Item> rest = group.choices().stream()
                    .filter(choice -> !taken.contains(choice.path().toLowerCase(Locale.ROOT)))
                    .map(choice -> new Item(choice.path(), choice.label()))
                    .toList();
            others.add(new Group(others.size() + 1, group.label(), rest));
        }
        return new ColumnChooser(shown, others);
    }
}
