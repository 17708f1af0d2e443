package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The filter builder and the words for what is filtered, for one reader and object. */
final class FilterPanel {
    private final Reader reader;
    private final List<FilterFields.Choice> fields;
    private final List<Option> options;
    private final FilterValues values;
    private final Map<String, String> names;

    /** @param names what records are called, by id, for comparisons with lookups */
    FilterPanel(Reader reader, CatalogObject object, Map<String, String> names) {
        this.reader = reader;
        this.fields = FilterFields.filterable(reader, object);
        this.options = fields.stream()
                .map(choice -> Option.of(choice.path(), choice.label()))
                .toList();
        this.values = new FilterValues(reader);
        this.names = names;
    }

    /** The rows of the builder; at least an empty one to begin with. */
    List<FilterLine> rows(List<FilterItem> items) {
        List<FilterLine> rows = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            FilterItem item = items.get(i);
            rows.add(row(
                    Integer.toString(i + 1), item.field(), Comparison.of(item).key(), item.values()));
        }
        if (rows.isEmpty()) {
            rows.add(row("1", "", "", List.of()));
        }
        return rows;
    }

    /** A row holding what was given, as far as it fits: with another field the likeliest comparison begins. */
    FilterLine row(String id, String path, String comparison, List<String> given) {
        String prefix = "f." + id + ".";
        Optional<FilterFields.Choice> chosen = FilterFields.find(fields, path);
        List<Comparison> suitable =
                chosen.map(choice -> FilterOperators.of(choice.field().type())).orElse(List.of());
        String key = suitable.stream().anyMatch(each -> each.key().equals(comparison)) || suitable.isEmpty()
                ? comparison
                : suitable.getFirst().key();
        boolean takesValue = Comparison.ofKey(key).map(Comparison::takesValue).orElse(false);
        return new FilterLine(
                id,
                fieldControl(prefix + "field", path, chosen),
                operatorControl(prefix + "op", key, suitable, chosen),
                chosen.filter(choice -> takesValue)
                        .map(choice -> values.of(prefix + "value", choice, given, names).stream()
                                .map(Field::hiddenLabel)
                                .toList())
                        .orElse(List.of()));
    }

    /** How the conditions combine, for those who want more than all of them. */
    Field logic(String logic) {
        return Field.text("logic", reader.text().get("list.filter.logic"), logic)
                .maxLength(1_000)
                .placeholder("1 AND (2 OR 3)")
                .withHelp(reader.text().get("list.filter.logicHelp"));
    }

    private Field fieldControl(String name, String path, Optional<FilterFields.Choice> chosen) {
        List<Option> all = new ArrayList<>(options);
        if (chosen.isEmpty() && !path.isEmpty()) {
            all.add(Option.of(path, path));
        }
        String value = chosen.map(FilterFields.Choice::path).orElse(path);
        return Field.choice(
                name,
                reader.text().get("list.filter.field"),
                value,
                all,
                reader.text().get("list.filter.choose"));
    }

    private Field operatorControl(
            String name, String key, List<Comparison> suitable, Optional<FilterFields.Choice> chosen) {
        List<Option> words = suitable.stream()
                .map(each -> Option.of(each.key(), wording(each.key(), chosen)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (words.isEmpty() && !key.isEmpty()) {
            words.add(Option.of(key, wording(key, Optional.empty())));
        }
        return Field.choice(name, reader.text().get("list.filter.operator"), key, words, "");
    }

    private String wording(String key, Optional<FilterFields.Choice> chosen) {
        String kind = chosen.map(
                        choice -> FilterOperators.wording(choice.field().type()))
                .orElse("plain");
        String special = "list.op." + kind + "." + key;
        return reader.text().get(reader.text().has(special) ? special : "list.op.plain." + key);
    }

    /** A condition as people say it: {@code Stage is one of Won, Lost}. */
    String said(FilterItem item) {
        Optional<FilterFields.Choice> chosen = FilterFields.find(fields, item.field());
        Comparison comparison = Comparison.of(item);
        String field = chosen.map(FilterFields.Choice::label).orElse(item.field());
        String start = field + " " + wording(comparison.key(), chosen);
        if (!comparison.takesValue()) {
            return start;
        }
        String joint = reader.isChinese() ? "、" : ", ";
        return start + " "
                + item.values().stream().map(value -> said(chosen, value)).collect(Collectors.joining(joint));
    }

    private String said(Optional<FilterFields.Choice> chosen, String value) {
        if (chosen.isEmpty()) {
            return value;
        }
        return switch (chosen.get().field().type()) {
            case FieldType.Choice choice ->
                reader.catalog().values(choice.source()).stream()
                        .filter(each -> each.value().equals(value))
                        .map(PicklistValue::shown)
                        .map(reader::say)
                        .findFirst()
                        .orElse(value);
            case FieldType.Checkbox ignored ->
                reader.text().get(value.equalsIgnoreCase("true") ? "list.yes" : "list.no");
            case FieldType.Relation ignored -> names.getOrDefault(value, value);
            case FieldType ignored ->
                RelativeDate.parse(value)
                        .map(RelativeDate::label)
                        .map(reader::say)
                        .orElse(value);
        };
    }
}
