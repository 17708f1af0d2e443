package dev.tenon.console.importing;

import dev.tenon.engine.importing.ColumnMapping;
import dev.tenon.engine.importing.DateOrder;
import dev.tenon.engine.importing.ImportMode;
import dev.tenon.engine.importing.ImportPlan;
import dev.tenon.engine.importing.Imports;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;

/** Reads where the columns go, as the user chose. */
final class PlanForm {
    private final Session session;
    private final CatalogObject object;
    private final HttpServletRequest request;

    PlanForm(Session session, CatalogObject object, HttpServletRequest request) {
        this.session = session;
        this.object = object;
        this.request = request;
    }

    ImportPlan submitted(ImportPlan before) {
        List<ColumnMapping> columns =
                before.columns().stream().map(this::column).toList();
        ImportPlan plan = before.withColumns(columns).withDateOrder(dateOrder(before.dateOrder()));
        return value("mode").equals(ImportMode.UPSERT.name())
                ? plan.upsertingBy(object.field(value("key"))
                        .map(field -> field.name().value())
                        .orElse(""))
                : plan.inserting();
    }

    private ColumnMapping column(ColumnMapping before) {
        String name = "field-" + before.column();
        if (request.getParameter(name) == null) {
            return before;
        }
        String field =
                object.field(value(name)).map(found -> found.name().value()).orElse(null);
        ColumnMapping chosen = new ColumnMapping(before.column(), before.header(), field, null, 100);
        List<String> keys = Imports.lookupKeys(session, object, chosen);
        if (keys.isEmpty()) {
            return chosen;
        }
        String lookup = value("lookup-" + before.column());
        String by = keys.contains(lookup) ? lookup : keys.getFirst();
        return new ColumnMapping(before.column(), before.header(), field, by, 100);
    }

    private DateOrder dateOrder(DateOrder otherwise) {
        for (DateOrder order : DateOrder.values()) {
            if (order.name().equals(value("dateOrder"))) {
                return order;
            }
        }
        return otherwise;
    }

    private String value(String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }
}
