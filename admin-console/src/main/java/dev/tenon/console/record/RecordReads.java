package dev.tenon.console.record;

import dev.tenon.console.record.widget.FieldWidgets;
import dev.tenon.console.record.widget.ShownField;
import dev.tenon.console.record.widget.Values;
import dev.tenon.engine.files.Files;
import dev.tenon.engine.query.Query;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Row;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.object.SystemFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What record screens ask of the query: one record with the fields of a screen, children, names. */
@Component
class RecordReads {

    private final QueryRunner queries;
    private final Files files;

    RecordReads(QueryRunner queries, Files files) {
        this.queries = queries;
        this.files = files;
    }

    /** What a record holds in these fields, with the names of its files. */
    Values values(Session session, Row row, Collection<ShownField> fields) {
        List<Long> ids = fields.stream()
                .filter(field -> FieldWidgets.isFile(field.field().type()))
                .map(field -> row.get(field.path().toString()))
                .filter(Long.class::isInstance)
                .map(Long.class::cast)
                .toList();
        return Values.of(row).withFileNames(files.names(session, ids));
    }

    /** One record with what its controls hold: the parts of a compound one by one. */
    Row requireForForm(Session session, CatalogObject object, long id, Collection<ShownField> fields) {
        List<ShownField> all = new ArrayList<>(fields);
        fields.forEach(field -> FormReading.simple(field.field())
                .forEach(part -> ShownField.own(session, object, part.name()).ifPresent(all::add)));
        return require(session, object, id, all);
    }

    /** One record, or the refusal that says that there is none. */
    Row require(Session session, CatalogObject object, long id, Collection<ShownField> fields) {
        return queries.fetchOne(session, object.name(), id, paths(fields))
                .orElseThrow(() -> ObjectPlace.noSuchRecord(object, RecordId.format(id)));
    }

    Optional<Row> find(Session session, CatalogObject object, long id, Collection<ShownField> fields) {
        return queries.fetchOne(session, object.name(), id, paths(fields));
    }

    /** A record that lies in the recycle bin. */
    Optional<Row> deleted(Session session, CatalogObject object, long id, Collection<ShownField> fields) {
        Query query = Query.of(object.name(), paths(fields))
                .where(is(SystemFields.ID.name().value(), id))
                .where(Filter.Compare.of(
                        SystemFields.IS_DELETED.name().value(), Operator.EQUALS, new Operand.Bool(true)))
                .allRows()
                .limit(1);
        return queries.run(session, query, 1).rows().stream().findFirst();
    }

    /** The children that point at this record. */
    List<Row> children(Session session, RecordLayout.Related list, long parent, int limit) {
        List<Query.Order> order = list.sort().stream()
                .map(key -> new Query.Order(key.field(), key.descending(), Query.Order.Nulls.LAST))
                .toList();
        Query query = Query.of(list.child().name(), paths(list.columns()))
                .where(is(list.link().name().value(), parent))
                .orderBy(order)
                .limit(limit);
        return queries.run(session, query, limit).rows();
    }

    /** How many records point at this one by the field, counted no further than the cap. */
    String count(Session session, CatalogObject child, CatalogField link, long parent, int cap) {
        Query query = Query.of(
                        child.name(),
                        List.of(FieldPath.of(SystemFields.ID.name().value())))
                .where(is(link.name().value(), parent));
        return queries.count(session, query, cap).toString();
    }

    /** These records, as far as they are in sight. */
    List<Row> some(Session session, CatalogObject object, Set<Long> ids, Collection<ShownField> fields) {
        return queries.fetch(session, object.name(), ids, paths(fields));
    }

    /** What the records with these ids are called; those out of sight are missing. */
    Map<Long, String> names(Session session, CatalogObject object, Set<Long> ids) {
        String name = object.nameField().name().value();
        return queries.fetch(session, object.name(), ids, List.of(FieldPath.of(name))).stream()
                .filter(row -> row.get(name) != null)
                .collect(Collectors.toMap(Row::id, row -> String.valueOf(row.get(name))));
    }

    private static Filter is(String field, long id) {
        return Filter.Compare.of(field, Operator.EQUALS, new Operand.Text(RecordId.format(id)));
    }

    /** Each path once, however many fields need it. */
    private static List<FieldPath> paths(Collection<ShownField> fields) {
        Map<String, FieldPath> paths = new LinkedHashMap<>();
        new LinkedHashSet<>(fields)
                .stream()
                        .flatMap(field -> field.paths().stream())
                        .forEach(path -> paths.putIfAbsent(path.toString().toLowerCase(Locale.ROOT), path));
        return List.copyOf(paths.values());
    }
}
