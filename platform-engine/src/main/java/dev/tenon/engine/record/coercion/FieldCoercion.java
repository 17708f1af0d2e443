package dev.tenon.engine.record.coercion;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Turns what came in into the value a field keeps, or says why not: step 2 of a save.
 *
 * <p>Values are String, BigDecimal, Boolean, Long (ids), LocalDate, Instant, LocalTime, Duration, List of String, and JSON
 * as text. Encrypted text is clear here; it is closed just before it is written.
 */
public final class FieldCoercion {
    private final Catalog catalog;
    private final Locale locale;
    private final ZoneId zone;

    /**
     * @param locale how texts write numbers and dates
     * @param zone where times in texts are meant that name no zone
     */
    public FieldCoercion(Catalog catalog, Locale locale, ZoneId zone) {
        this.catalog = catalog;
        this.locale = locale;
        this.zone = zone;
    }

    /**
     * @param stored what the record holds now, which is never refused for having left a picklist since
     */
    public Coerced coerce(CatalogField field, Raw raw, @Nullable Object stored) {
        if (field.type() instanceof FieldType.Compound compound) {
            return Compounds.parts(field.def(), compound, raw);
        }
        Coerced coerced = switch (raw) {
            case Raw.Json json -> json.value() == null ? empty(field) : typed(field, json.value(), false, stored);
            case Raw.Text text -> text.value().isBlank() ? empty(field) : typed(field, text.value(), true, stored);
        };
        return field.origin() == CatalogField.Origin.PART ? coordinate(field.def(), coerced) : coerced;
    }

    private static Coerced empty(CatalogField field) {
        return field.type() instanceof FieldType.Checkbox ? Coerced.of(false) : Coerced.EMPTY;
    }

    private Coerced typed(CatalogField catalogField, Object value, boolean isText, @Nullable Object stored) {
        FieldDef field = catalogField.def();
        return switch (field.type()) {
            case FieldType.Id ignored -> Relations.id(field, value);
            case FieldType.Text text -> Texts.text(field, value, text.maxLength());
            case FieldType.TextArea ignored -> Texts.text(field, value, FieldType.MAX_TEXT);
            case FieldType.LongText text -> Texts.text(field, value, text.maxLength());
            case FieldType.RichText text -> RichTexts.html(field, value, text.maxLength());
            case FieldType.Number number -> number(field, value, isText, number.precision(), number.scale());
            case FieldType.Currency currency -> number(field, value, isText, currency.precision(), currency.scale());
            case FieldType.Percent percent -> percent(field, value, isText, percent);
            case FieldType.Checkbox ignored -> Booleans.checkbox(field, value);
            case FieldType.Date ignored -> orEmpty(value, () -> Dates.date(field, value, isText, locale));
            case FieldType.DateTime ignored -> orEmpty(value, () -> Dates.dateTime(field, value, isText, locale, zone));
            case FieldType.Time ignored -> orEmpty(value, () -> Times.time(field, value));
            case FieldType.Email ignored -> Texts.email(field, value);
            case FieldType.Phone ignored -> Texts.phone(field, value);
            case FieldType.Url ignored -> Texts.url(field, value);
            case FieldType.Picklist list -> Choices.one(field, list, values(list), value, held(stored));
            case FieldType.MultiPicklist list -> Choices.several(field, list, values(list), value, held(stored));
            case FieldType.AutoNumber ignored -> Texts.text(field, value, FieldType.MAX_TEXT);
            case FieldType.Relation relation -> Relations.relation(field, relation, value, catalog);
            case FieldType.EncryptedText text -> Texts.secret(field, value, text.maxLength());
            case FieldType.File ignored -> orEmpty(value, () -> Relations.id(field, value));
            case FieldType.Image ignored -> orEmpty(value, () -> Relations.id(field, value));
            case FieldType.Json ignored -> JsonTexts.json(field, value, isText);
            case FieldType.Duration ignored -> orEmpty(value, () -> Times.duration(field, value));
            case FieldType.Compound compound -> Compounds.parts(field, compound, new Raw.Json(value));
        };
    }

    private Coerced number(FieldDef field, Object value, boolean isText, int precision, int scale) {
        Numbers.Style style = isText ? Numbers.Style.LOCALE : Numbers.Style.PLAIN;
        return orEmpty(value, () -> Numbers.number(field, value, precision, scale, style, locale));
    }

    private Coerced percent(FieldDef field, Object value, boolean isText, FieldType.Percent type) {
        Numbers.Style style = isText ? Numbers.Style.LOCALE_PERCENT : Numbers.Style.PLAIN;
        return orEmpty(value, () -> Numbers.number(field, value, type.precision(), type.scale(), style, locale));
    }

    private interface Reading {
        Coerced get();
    }

    /** An empty text is an empty value in JSON too, as clients of the trade send it. */
    private static Coerced orEmpty(Object value, Reading reading) {
        return value instanceof String text && text.isBlank() ? Coerced.EMPTY : reading.get();
    }

    private List<PicklistValue> values(FieldType.Choice type) {
        return catalog.values(type.source());
    }

    private static Collection<String> held(@Nullable Object stored) {
        return switch (stored) {
            case String one -> List.of(one);
            case Collection<?> several -> several.stream().map(String::valueOf).toList();
            case null, default -> List.of();
        };
    }

    private static Coerced coordinate(FieldDef part, Coerced coerced) {
        if (!(part.type() instanceof FieldType.Number)) {
            return coerced;
        }
        String name = part.name().key();
        if (name.endsWith("latitude") || name.endsWith("latitude__s")) {
            return Numbers.within(part, coerced, 90);
        }
        return name.endsWith("longitude") || name.endsWith("longitude__s")
                ? Numbers.within(part, coerced, 180)
                : coerced;
    }
}
