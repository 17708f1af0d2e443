package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.SystemFields;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the page of a deleted record. */
@Component
class DeletedPages {

    private final RecordReads reads;

    DeletedPages(RecordReads reads) {
        this.reads = reads;
    }

    Optional<DeletedPage> find(Reader reader, CatalogObject object, long id) {
        Session session = reader.session();
        List<ShownField> fields = Stream.of(
                        object.nameField().name(),
                        SystemFields.LAST_MODIFIED_BY.name(),
                        SystemFields.LAST_MODIFIED_DATE.name())
                .flatMap(name -> ShownField.own(session, object, name).stream())
                .toList();
        return reads.deleted(session, object, id, fields).map(row -> page(reader, object, fields, row));
    }

    private static DeletedPage page(Reader reader, CatalogObject object, List<ShownField> fields, Row row) {
        FieldWidgets widgets = new FieldWidgets(reader);
        Values values = Values.of(row);
        List<String> texts =
                fields.stream().map(field -> widgets.text(field, values)).toList();
        boolean mayRestore = ObjectPlace.may(reader.session(), ObjectRight.DELETE, object);
        return new DeletedPage(
                ObjectPlace.icon(object),
                ObjectPlace.tint(object),
                reader.say(object.def().shown()),
                ObjectPlace.list(object),
                texts.getFirst(),
                reader.text().get("record.deletedBy", texts.get(1), texts.get(2)),
                mayRestore ? Optional.of(ObjectPlace.of(object, row.id(), "restoration")) : Optional.empty());
    }
}
