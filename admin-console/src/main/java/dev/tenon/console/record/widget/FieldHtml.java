package dev.tenon.console.record.widget;

import dev.tenon.console.view.Cell;
import dev.tenon.console.view.Html;
import dev.tenon.console.view.Url;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How a field reads on a page: links where something can be opened, colours where the definition gives one. */
final class FieldHtml {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Reader reader;
    private final FieldTexts texts;

    FieldHtml(Reader reader, FieldTexts texts) {
        this.reader = reader;
        this.texts = texts;
    }

    Html of(ShownField field, Values values) {
        return switch (field.field().type()) {
            case FieldType.Address ignored -> address(field, values);
            case FieldType.Geolocation ignored -> place(texts.coordinates(field, values));
            case FieldType.Relation ignored -> relation(field, values);
            case FieldType type -> {
                Object value = values.get(field.path().toString());
                Html shown = value == null ? Html.EMPTY : value(field, type, value, values);
                yield field.field().origin() == CatalogField.Origin.NAME ? linked(field, values, shown) : shown;
            }
        };
    }

    private Html value(ShownField field, FieldType type, Object value, Values values) {
        return reader.catalog().formulas().givesMarkup(field.object(), field.field())
                ? FormulaMarkup.clean(value.toString())
                : simple(field, type, value, values);
    }

    private Html simple(ShownField field, FieldType type, Object value, Values values) {
        return switch (type) {
            case FieldType.Email ignored -> Markup.link(value.toString(), Url.of("mailto:" + value));
            case FieldType.Phone ignored -> phone(value.toString());
            case FieldType.Url ignored -> web(value.toString());
            case FieldType.Checkbox ignored ->
                Cell.mark(value.equals(true), texts.simple(type, value)).html();
            case FieldType.Choice choice -> choice(choice, value);
            case FieldType.RichText ignored -> Markup.block("div", "rich-text", new Html(value.toString()));
            case FieldType.Json ignored -> Markup.block("pre", "code-block", Html.text(pretty(value.toString())));
            case FieldType.TextArea ignored -> Markup.lines(value.toString());
            case FieldType.LongText ignored -> Markup.lines(value.toString());
            case FieldType.File ignored -> file(field, values);
            case FieldType.Image ignored -> image(field, values);
            case FieldType.EncryptedText ignored -> Markup.block("span", "secret", Html.text(value.toString()));
            case FieldType.Id ignored -> Markup.block("code", "record-id", Html.text(texts.simple(type, value)));
            case FieldType.Text ignored -> plain(type, value);
            case FieldType.Number ignored -> plain(type, value);
            case FieldType.Currency ignored -> plain(type, value);
            case FieldType.Percent ignored -> plain(type, value);
            case FieldType.Date ignored -> plain(type, value);
            case FieldType.DateTime ignored -> plain(type, value);
            case FieldType.Time ignored -> plain(type, value);
            case FieldType.AutoNumber ignored -> plain(type, value);
            case FieldType.Duration ignored -> plain(type, value);
            case FieldType.Compound ignored -> plain(type, value);
            case FieldType.Relation ignored -> plain(type, value);
        };
    }

    private Html plain(FieldType type, Object value) {
        return Html.text(texts.simple(type, value));
    }

    /** A name leads to its record. */
    private static Html linked(ShownField field, Values values, Html name) {
        return values.get(field.prefix() + SystemFields.ID.name()) instanceof Long id && !name.isEmpty()
                ? new Html("<a href=\"" + Html.escape(url(field.object(), id).address()) + "\">" + name + "</a>")
                : name;
    }

    static Url url(CatalogObject object, long id) {
        return Url.path("o", object.name(), RecordId.format(id));
    }

    private Html relation(ShownField field, Values values) {
        Object id = values.get(field.path().toString());
        if (!(id instanceof Long parent)) {
            return Html.EMPTY;
        }
        String name = texts.of(field, values);
        if (name.isEmpty()) {
            return Markup.block("span", "faint", Html.text(reader.text().get("record.hiddenParent")));
        }
        Optional<CatalogObject> target = reader.catalog().objectByNumber(RecordId.objectNumber(parent));
        boolean person =
                target.filter(object -> object.name().equals(SystemFields.USER)).isPresent();
        return target.filter(this::mayOpen)
                .map(object -> url(object, parent))
                .map(url -> person ? Cell.person(name, url) : Cell.link(name, url))
                .orElseGet(() -> person ? Cell.person(name) : Cell.text(name))
                .html();
    }

    private boolean mayOpen(CatalogObject object) {
        return reader.session().actor().rights().can(ObjectRight.READ, object.name());
    }

    private static Html phone(String number) {
        String dialled = number.replaceAll("[^0-9+*#,;]", "");
        return dialled.isEmpty() ? Html.text(number) : Markup.link(number, Url.of("tel:" + dialled));
    }

    private static Html web(String address) {
        boolean hasScheme = address.matches("(?i)[a-z][a-z0-9+.-]*:.*");
        String shown = address.replaceFirst("(?i)^https?://", "").replaceFirst("/$", "");
        return Markup.outerLink(shown, Url.of(hasScheme ? address : "https://" + address));
    }

    private Html choice(FieldType.Choice choice, Object value) {
        List<Html> badges =
                FieldTexts.keys(value).stream().map(key -> badge(choice, key)).toList();
        return choice instanceof FieldType.MultiPicklist
                ? Markup.block("span", "badges", Markup.row(badges))
                : badges.getFirst();
    }

    private Html badge(FieldType.Choice choice, String key) {
        String label = texts.label(choice, key);
        String color = texts.value(choice, key).map(PicklistValue::color).orElse("");
        boolean several = choice instanceof FieldType.MultiPicklist;
        return color.isEmpty() && !several ? Html.text(label) : Markup.badge(label, Tints.of(color));
    }

    private Html address(ShownField field, Values values) {
        List<String> lines = Addresses.lines(field.def(), field.prefix(), values, reader.isChinese());
        Html text = Markup.lines(String.join("\n", lines));
        return lines.isEmpty() ? Html.EMPTY : text;
    }

    private Html place(String coordinates) {
        if (coordinates.isEmpty()) {
            return Html.EMPTY;
        }
        String[] both = coordinates.split(", ");
        return Markup.outerLink(
                coordinates,
                Url.of("https://www.openstreetmap.org/?mlat=%s&mlon=%s#map=15/%s/%s"
                        .formatted(both[0], both[1], both[0], both[1])));
    }

    private Html file(ShownField field, Values values) {
        String name = values.get(field.path().toString()) instanceof Long file ? values.fileName(file) : null;
        String shown = name == null ? reader.text().get("record.download", field.label(reader)) : name;
        return fileUrl(field, values).map(url -> Markup.link(shown, url)).orElse(Html.EMPTY);
    }

    private Html image(ShownField field, Values values) {
        return fileUrl(field, values)
                .map(url -> new Html("<a href=\"" + Html.escape(url.address()) + "\">"
                        + Markup.image(url, field.label(reader)) + "</a>"))
                .orElse(Html.EMPTY);
    }

    /** A file is reached through its record; the mark makes a replaced one a new address. */
    private static Optional<Url> fileUrl(ShownField field, Values values) {
        return values.get(field.path().toString()) instanceof Long file
                        && values.get(field.prefix() + SystemFields.ID.name()) instanceof Long record
                ? Optional.of(Url.path(
                                "o",
                                field.object().name(),
                                RecordId.format(record),
                                "files",
                                field.field().name())
                        .with("v", RecordId.format(file)))
                : Optional.empty();
    }

    static String pretty(String json) {
        try {
            return PRETTY.writeValueAsString(PRETTY.readTree(json));
        } catch (JacksonException e) {
            return json;
        }
    }
}
