package dev.tenon.console.list;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The picklists whose values can be the columns of a board, and the amount that is summed. */
final class BoardFields {

    private BoardFields() {}

    static List<CatalogField> candidates(Reader reader, CatalogObject object) {
        return object.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Picklist && reader.canRead(object, field))
                .toList();
    }

    /** The one asked for, else the one of the list, else the one that every record has, else the first. */
    static Optional<CatalogField> chosen(List<CatalogField> candidates, Optional<ApiName> wished) {
        return Stream.of(
                        candidates.stream()
                                .filter(field ->
                                        wished.isPresent() && field.name().equals(wished.get())),
                        candidates.stream().filter(field -> field.def().required()),
                        candidates.stream())
                .flatMap(stream -> stream)
                .findFirst();
    }

    /** What the columns sum up. */
    static Optional<CatalogField> amount(Reader reader, CatalogObject object) {
        return object.fields().stream()
                .filter(field -> field.type() instanceof FieldType.Currency && reader.canRead(object, field))
                .findFirst();
    }
}
