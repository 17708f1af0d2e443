package dev.tenon.console.list;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The text that a control of a field posted. */
final class FieldInput {

    private FieldInput() {}

    /** Several choices are joined; a checkbox posts its hidden {@code false} before its {@code true}. */
    static String text(HttpServletRequest request, CatalogField field) {
        String[] posted = request.getParameterValues(field.name().value());
        if (posted == null || posted.length == 0) {
            return "";
        }
        return switch (field.type()) {
            case FieldType.MultiPicklist ignored ->
                Arrays.stream(posted).filter(value -> !value.isEmpty()).collect(Collectors.joining(";"));
            case FieldType ignored -> posted[posted.length - 1];
        };
    }
}
