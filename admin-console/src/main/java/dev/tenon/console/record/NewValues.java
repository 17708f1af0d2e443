package dev.tenon.console.record;

import dev.tenon.console.record.widget.FormValues;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.PicklistValue;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Collectors;

/** What the form of a new record begins with: defaults, the user as its owner, and what the address says. */
final class NewValues {

    private NewValues() {}

    static FormValues of(Session session, List<CatalogField> fields, HttpServletRequest request) {
        FormValues values = FormValues.EMPTY;
        for (CatalogField field : fields) {
            for (FieldDef simple : FormReading.simple(field)) {
                String name = simple.name().value();
                String wished = request.getParameter(name);
                values = values.with(name, wished == null ? initial(session, simple) : wished);
            }
        }
        return values;
    }

    private static String initial(Session session, FieldDef field) {
        if (field.name().equals(SystemFields.OWNER.name())) {
            return RecordId.format(session.actor().userId());
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
