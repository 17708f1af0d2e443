package dev.tenon.console.record.widget;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a form holds: the text of each control by field, and the names behind the ids of its lookups. Several choices stand
 * in one text, joined by {@code ;}.
 *
 * @param record the record that is edited, if it exists already
 */
public record FormValues(Map<String, String> texts, Map<String, String> names, OptionalLong record) {

    public static final FormValues EMPTY = new FormValues(Map.of(), Map.of());

    public FormValues(Map<String, String> texts, Map<String, String> names) {
        this(texts, names, OptionalLong.empty());
    }

    public FormValues {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    }

    /** What is stored, as a form begins with it. */
    public static FormValues stored(List<CatalogField> fields, Values values, ZoneId zone) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (CatalogField field : fields) {
            for (FieldDef simple : simple(field)) {
                String name = simple.name().value();
                texts.put(key(name), FormTexts.of(simple.type(), values.get(name), zone));
            }
            if (field.type() instanceof FieldType.Relation
                    && values.get(field.def().parentPath() + ".Name") instanceof String parent) {
                names.put(key(field.name().value()), parent);
            }
        }
        return new FormValues(texts, names);
    }

    /** The field itself, or the parts that are entered one by one. */
    static List<FieldDef> simple(CatalogField field) {
        return field.type() instanceof FieldType.Compound ? FieldParts.of(field.def()) : List.of(field.def());
    }

    /** The text of a control; empty if the form has none for this field. */
    public String text(String field) {
        return texts.getOrDefault(key(field), "");
    }

    public boolean has(String field) {
        return texts.containsKey(key(field));
    }

    /** What the record is called to which this lookup points. */
    public Optional<String> name(String field) {
        return Optional.ofNullable(names.get(key(field)));
    }

    public FormValues with(String field, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(key(field), text);
        return new FormValues(more, names, record);
    }

    public FormValues named(String field, String name) {
        Map<String, String> more = new LinkedHashMap<>(names);
        more.put(key(field), name);
        return new FormValues(texts, more, record);
    }

    /** The same values, those of this record. */
    public FormValues of(long id) {
        return new FormValues(texts, names, OptionalLong.of(id));
    }

    static String key(String field) {
        return field.toLowerCase(Locale.ROOT);
    }
}
