package dev.tenon.console.record.widget;

import dev.tenon.console.view.Field;
import dev.tenon.console.view.Html;
import dev.tenon.console.view.Input;
import dev.tenon.console.view.Option;
import dev.tenon.console.view.Url;
import dev.tenon.engine.record.LookupCandidates;
import dev.tenon.metadata.access.SystemRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The control of each type of field: where the switch over the types stands for whatever people enter. */
final class FieldControls {

    private static final int JSON_ROWS = 6;

    private final Reader reader;

    FieldControls(Reader reader) {
        this.reader = reader;
    }

    /** A labelled control that holds the form's text; nothing said yet of required or wrong. */
    Field of(CatalogObject object, CatalogField field, FormValues form) {
        FieldDef def = field.def();
        String name = def.name().value();
        String label = reader.say(def.shown());
        String text = form.text(name);
        Field control = switch (def.type()) {
            case FieldType.Id ignored -> Field.shown(name, label, Html.text(text));
            case FieldType.AutoNumber ignored -> Field.shown(name, label, Html.text(text));
            case FieldType.Text type -> Field.text(name, label, text).maxLength(type.maxLength());
            case FieldType.TextArea ignored -> Field.area(name, label, text).maxLength(FieldType.MAX_TEXT);
            case FieldType.LongText type -> area(name, label, text, type.visibleLines());
            case FieldType.RichText type -> rich(name, label, text, type.visibleLines());
            case FieldType.Number ignored -> Field.line("decimal", name, label, text);
            case FieldType.Currency ignored -> Field.line("decimal", name, label, text);
            case FieldType.Percent ignored -> Field.line("decimal", name, label, text);
            case FieldType.Checkbox ignored -> Field.checkbox(name, label, text.equals("true"));
            case FieldType.Date ignored -> Field.line("date", name, label, text);
            case FieldType.DateTime ignored -> Field.line("datetime-local", name, label, text);
            case FieldType.Time ignored -> Field.line("time", name, label, text);
            case FieldType.Email ignored -> Field.line("email", name, label, text);
            case FieldType.Phone ignored -> Field.line("tel", name, label, text);
            case FieldType.Url ignored -> Field.line("url", name, label, text);
            case FieldType.Picklist type -> choice(object, field, type, form);
            case FieldType.MultiPicklist type -> choices(object, field, type, form);
            case FieldType.Relation relation -> lookup(object, field, relation, form);
            case FieldType.Address ignored -> parts(object, field, form);
            case FieldType.Geolocation ignored -> parts(object, field, form);
            case FieldType.PersonName ignored -> parts(object, field, form);
            case FieldType.EncryptedText type -> secret(name, label, text).maxLength(type.maxLength());
            case FieldType.File ignored -> upload(field, form, "");
            case FieldType.Image ignored -> upload(field, form, "image/*");
            case FieldType.Json ignored -> Field.code(name, label, text, JSON_ROWS);
            case FieldType.Duration ignored -> Field.text(name, label, text).placeholder("1:30:00");
        };
        return control.withHelp(reader.say(def.help()));
    }

    private static Field area(String name, String label, String text, int rows) {
        return Field.of(name, label, new Input.Area(text, Math.max(rows, 2), 0, false))
                .wide();
    }

    private static Field rich(String name, String label, String text, int rows) {
        return Field.of(name, label, new Input.Rich(text, rows)).wide();
    }

    private Field choice(CatalogObject object, CatalogField field, FieldType.Picklist type, FormValues form) {
        String name = field.name().value();
        String text = form.text(name);
        String none = reader.text().get("record.none");
        return controlled(
                object,
                type,
                form,
                text,
                Field.choice(name, reader.say(field.def().shown()), text, options(type, text), none));
    }

    private Field choices(CatalogObject object, CatalogField field, FieldType.MultiPicklist type, FormValues form) {
        String name = field.name().value();
        String text = form.text(name);
        return controlled(
                object,
                type,
                form,
                text,
                Field.choices(name, reader.say(field.def().shown()), chosen(text), options(type, text)));
    }

    private Field controlled(CatalogObject object, FieldType.Choice type, FormValues form, String text, Field plain) {
        return Dependencies.controlling(object, type)
                .filter(controlling -> form.has(controlling.name().value()))
                .map(controlling -> plain.controlledBy(
                        controlling.name().value(),
                        Dependencies.allowed(reader.catalog(), controlling, type, chosen(text))))
                .orElse(plain);
    }

    /** The control of a field without its form: a dependent one offers what goes with the value that is stored. */
    Field alone(CatalogObject object, CatalogField field, FormValues form) {
        Field control = of(object, field, form);
        return switch (control.input()) {
            case Input.Choice choice
            when !choice.controlledBy().isEmpty() ->
                Field.choice(
                                field.name().value(),
                                control.label(),
                                choice.value(),
                                narrowed(choice.options(), choice.allowed(), form.text(choice.controlledBy())),
                                choice.noneLabel())
                        .withHelp(control.help());
            case Input.Choices choices
            when !choices.controlledBy().isEmpty() ->
                Field.choices(
                                field.name().value(),
                                control.label(),
                                choices.values(),
                                narrowed(choices.options(), choices.allowed(), form.text(choices.controlledBy())))
                        .withHelp(control.help());
            case Input other -> control;
        };
    }

    /** What is chosen stays, even if it no longer goes with the other. */
    private static List<Option> narrowed(List<Option> options, Map<String, List<String>> allowed, String controlling) {
        List<String> offered = allowed.getOrDefault(controlling, List.of());
        return options.stream()
                .filter(option -> option.selected() || offered.contains(option.value()))
                .toList();
    }

    /** The active values, and whatever is chosen already. */
    private List<Option> options(FieldType.Choice type, String text) {
        List<String> chosen = chosen(text);
        List<Option> options = new ArrayList<>();
        List<PicklistValue> values = reader.catalog().values(type.source());
        for (PicklistValue value : values) {
            if (value.active() || chosen.contains(value.value())) {
                options.add(Option.of(value.value(), reader.say(value.shown())).tinted(Tints.of(value.color())));
            }
        }
        chosen.stream()
                .filter(key -> values.stream().noneMatch(value -> value.value().equals(key)))
                .forEach(key -> options.add(Option.of(key, key)));
        return options;
    }

    static List<String> chosen(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }

    private Field lookup(CatalogObject object, CatalogField field, FieldType.Relation relation, FormValues form) {
        String name = field.name().value();
        boolean person = relation.targets().contains(SystemFields.USER);
        Url url = Url.path("o", object.name(), "lookup", name).with("create", "true");
        Input input = new Input.Lookup(
                form.text(name),
                form.name(name).orElse(""),
                form.record().isPresent()
                        ? url.with("record", RecordId.format(form.record().getAsLong()))
                        : url,
                person ? "user-round" : "search",
                LookupCandidates.given(reader.catalog(), object, field).stream()
                        .map(given -> given.name().value())
                        .toList());
        return Field.of(name, reader.say(field.def().shown()), input);
    }

    private Field parts(CatalogObject object, CatalogField field, FormValues form) {
        List<Field> parts = PartOrder.of(field.def(), reader.isChinese()).stream()
                .map(part -> object.field(part.name()).orElseThrow())
                .map(part -> part(object, part, form))
                .toList();
        return Field.group(field.name().value(), reader.say(field.def().shown()), parts)
                .wide();
    }

    private Field part(CatalogObject object, CatalogField part, FormValues form) {
        Field control = of(object, part, form);
        Field line = control.input() instanceof Input.Area area
                ? Field.of(control.name(), control.label(), new Input.Area(area.value(), 1, area.maxLength(), false))
                : control;
        return part.def().required() ? line.required() : line;
    }

    /** Who may not see it in clear cannot have it in the page either: typing replaces it, leaving it empty keeps it. */
    private Field secret(String name, String label, String text) {
        boolean clear = reader.session().actor().rights().has(SystemRight.VIEW_ENCRYPTED);
        return clear
                ? Field.text(name, label, text)
                : Field.text(name, label, "").placeholder(text);
    }

    /** With a file there, it can be replaced or removed. */
    private Field upload(CatalogField field, FormValues form, String accept) {
        String name = field.name().value();
        String current = form.text(name);
        String label = reader.say(field.def().shown());
        if (current.isEmpty()) {
            return Field.upload(name, label, accept);
        }
        String replace = form.name(name)
                .map(file -> reader.text().get("record.replaceNamed", file))
                .orElseGet(() -> reader.text().get("record.replaceFile"));
        Field upload =
                Field.of(name, label, new Input.Upload(accept, replace, false)).hiddenLabel();
        Field removal = Field.checkbox(FieldWidgets.removal(name), reader.text().get("record.removeFile"), false);
        return Field.group(name + ".file", label, List.of(upload, removal));
    }
}
