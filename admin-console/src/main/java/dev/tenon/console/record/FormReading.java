package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldParts;
import dev.tenon.metadata.object.FieldType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was submitted: the texts of the controls, and from them the raw values of those fields that were changed. */
final class FormReading {

    private FormReading() {}

    /** The texts of these fields as they came; a field that is missing in the request is missing here. */
    static FormValues submitted(HttpServletRequest request, List<CatalogField> fields, FormBase base) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (CatalogField field : fields) {
            for (FieldDef simple : simple(field)) {
                String text = text(request, simple, base);
                if (text != null) {
                    texts.put(simple.name().key(), text);
                }
            }
        }
        return new FormValues(texts, Map.of());
    }

    static List<FieldDef> simple(CatalogField field) {
        return field.type() instanceof FieldType.Compound ? FieldParts.of(field.def()) : List.of(field.def());
    }

    private static @Nullable String text(HttpServletRequest request, FieldDef field, FormBase base) {
        String name = field.name().value();
        String[] values = request.getParameterValues(name);
        if (field.type() instanceof FieldType.MultiPicklist) {
            // A list in which nothing is chosen posts nothing at all.
            return values != null || base.holds(name) ? joined(values) : null;
        }
        return values == null ? null : values[values.length - 1].replace("\r\n", "\n");
    }

    private static String joined(String @Nullable [] values) {
        return values == null
                ? ""
                : Stream.of(values).filter(value -> !value.isEmpty()).collect(Collectors.joining(";"));
    }

    /** The values to save: of a new record all that hold something, of an existing one those that differ from its base. */
    static Map<String, Raw> changed(List<CatalogField> fields, FormValues submitted, FormBase base) {
        Map<String, Raw> changed = new LinkedHashMap<>();
        for (CatalogField field : fields) {
            for (FieldDef simple : simple(field)) {
                String name = simple.name().value();
                boolean isFile = simple.type() instanceof FieldType.File || simple.type() instanceof FieldType.Image;
                if (!isFile && submitted.has(name) && base.differs(name, submitted.text(name))) {
                    changed.put(name, new Raw.Text(submitted.text(name)));
                }
            }
        }
        return changed;
    }
}
