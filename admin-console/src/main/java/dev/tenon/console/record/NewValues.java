package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.record.FirstValues;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the form of a new record begins with: defaults, the user as its owner, and what the address says. */
@Component
class NewValues {

    private final FirstValues first;

    NewValues(FirstValues first) {
        this.first = first;
    }

    FormContent of(Session session, CatalogObject object, List<CatalogField> fields, HttpServletRequest request) {
        FormValues values = FormValues.EMPTY;
        for (CatalogField field : fields) {
            for (FieldDef simple : FormReading.simple(field)) {
                String name = simple.name().value();
                String wished = request.getParameter(name);
                values = values.with(name, wished == null ? initial(session, simple) : wished);
            }
        }
        return withFormulas(session, object, fields, values);
    }

    /** Where the user leaves what formulas have put in, the save computes it from all that was entered. */
    private FormContent withFormulas(
            Session session, CatalogObject object, List<CatalogField> fields, FormValues begun) {
        Map<String, Raw> given = new HashMap<>();
        begun.texts().forEach((name, text) -> {
            if (!text.isEmpty()) {
                given.put(name, new Raw.Text(text));
            }
        });
        Map<String, Object> found = new HashMap<>();
        first.byFormula(session, object, given)
                .forEach((field, value) -> found.put(field.name().value(), value));
        List<CatalogField> open = fields.stream()
                .filter(field -> field.def().defaultFormula().isPresent())
                .filter(field -> begun.text(field.name().value()).isEmpty())
                .toList();
        FormValues computed =
                FormValues.stored(open, found::get, session.actor().zone());
        FormValues values = begun;
        for (CatalogField field : open) {
            String name = field.name().value();
            values = values.with(name, computed.text(name));
        }
        return new FormContent(
                values,
                FormBase.of(computed),
                open.stream().map(field -> field.name().key()).collect(Collectors.toSet()));
    }

    private static String initial(Session session, FieldDef field) {
        if (field.name().equals(SystemFields.OWNER.name())) {
            return RecordId.format(session.actor().userId());
        }
        if (field.defaultFormula().isPresent()) {
            return "";
        }
        return field.defaultValue().orElseGet(() -> chosen(session, field.type()));
    }

    private static String chosen(Session session, FieldType type) {
        return type instanceof FieldType.Choice choice
                ? session.catalog().values(choice.source()).stream()
                        .filter(value -> value.active() && value.isDefault())
                        .map(PicklistValue::value)
                        .collect(Collectors.joining(";"))
                : "";
    }
}
