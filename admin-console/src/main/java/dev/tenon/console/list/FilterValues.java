package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.filter.RelativeDate;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The control for the value of a filter, by the type of the field that is compared. */
final class FilterValues {
    private final Reader reader;

    FilterValues(Reader reader) {
        this.reader = reader;
    }

    /** @param names what records are called, by id, for lookups */
    List<Field> of(String name, FilterFields.Choice choice, List<String> values, Map<String, String> names) {
        String label = reader.text().get("list.filter.value");
        String first = values.isEmpty() ? "" : values.getFirst();
        return switch (choice.field().type()) {
            case FieldType.Picklist picklist -> List.of(choices(name, label, picklist, values));
            case FieldType.MultiPicklist picklist -> List.of(choices(name, label, picklist, values));
            case FieldType.Checkbox ignored -> List.of(Field.choice(name, label, first, yesOrNo(), ""));
            case FieldType.Date ignored -> date(name, label, first);
            case FieldType.DateTime ignored -> date(name, label, first);
            case FieldType.Time ignored -> List.of(Field.line("time", name, label, first));
            case FieldType.Number ignored -> List.of(number(name, label, first));
            case FieldType.Currency ignored -> List.of(number(name, label, first));
            case FieldType.Percent ignored -> List.of(number(name, label, first));
            case FieldType.Relation ignored -> List.of(lookup(name, label, choice, first, names));
            case FieldType.Duration ignored ->
                List.of(Field.text(name, label, first).placeholder("1:30:00"));
            case FieldType.Id ignored -> List.of(text(name, label, values));
            case FieldType.Text ignored -> List.of(text(name, label, values));
            case FieldType.TextArea ignored -> List.of(text(name, label, values));
            case FieldType.LongText ignored -> List.of(text(name, label, values));
            case FieldType.RichText ignored -> List.of(text(name, label, values));
            case FieldType.Email ignored -> List.of(text(name, label, values));
            case FieldType.Phone ignored -> List.of(text(name, label, values));
            case FieldType.Url ignored -> List.of(text(name, label, values));
            case FieldType.AutoNumber ignored -> List.of(text(name, label, values));
            case FieldType.Compound ignored -> List.of(text(name, label, values));
            case FieldType.EncryptedText ignored -> List.of();
            case FieldType.File ignored -> List.of();
            case FieldType.Image ignored -> List.of();
            case FieldType.Json ignored -> List.of();
        };
    }

    private static Field number(String name, String label, String value) {
        return Field.text(name, label, value).maxLength(40);
    }

    /** Several texts of a kept list have a control each, so that none is lost. */
    private static Field text(String name, String label, List<String> values) {
        if (values.size() < 2) {
            return Field.text(name, label, values.isEmpty() ? "" : values.getFirst())
                    .maxLength(ListStateReading.MAX_VALUE);
        }
        List<Option> options =
                values.stream().map(value -> Option.of(value, value)).toList();
        return Field.choices(name, label, values, options);
    }

    private Field choices(String name, String label, FieldType.Choice type, List<String> chosen) {
        Map<String, Option> options = new LinkedHashMap<>();
        for (PicklistValue value : reader.catalog().values(type.source())) {
            options.put(value.value(), Option.of(value.value(), reader.say(value.shown())));
        }
        chosen.stream()
                .filter(value -> !value.isEmpty())
                .forEach(value -> options.putIfAbsent(value, Option.of(value, value)));
        return Field.choices(name, label, chosen, List.copyOf(options.values()));
    }

    private List<Option> yesOrNo() {
        return List.of(
                Option.of("true", reader.text().get("list.yes")),
                Option.of("false", reader.text().get("list.no")));
    }

    /** A period of the offered ones, or a day: the day's control shows while no period is chosen. */
    private List<Field> date(String name, String label, String value) {
        boolean isPeriod = RelativeDate.parse(value).isPresent();
        List<Option> periods = new ArrayList<>();
        for (RelativeDate period : RelativeDate.offered()) {
            periods.add(Option.of(period.word(), reader.say(period.label())));
        }
        RelativeDate.parse(value)
                .filter(period -> !RelativeDate.offered().contains(period))
                .ifPresent(period -> periods.add(Option.of(period.word(), reader.say(period.label()))));
        String chosen = RelativeDate.parse(value).map(RelativeDate::word).orElse("");
        String day = reader.text().get("list.filter.day");
        return List.of(
                Field.choice(name, label, chosen, periods, day),
                Field.line("date", name, day, isPeriod || value.length() < 10 ? "" : value.substring(0, 10))
                        .idPrefix("day"));
    }

    private static Field lookup(
            String name, String label, FilterFields.Choice choice, String id, Map<String, String> names) {
        Url url = Url.path("o", choice.object().name(), "lookup", choice.field().name());
        return Field.lookup(name, label, id, names.getOrDefault(id, id), url);
    }
}
