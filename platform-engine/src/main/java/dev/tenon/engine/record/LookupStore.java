package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.record.Lookups.Question;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.script.formula.RecordState.Found;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The records that VLOOKUP means, for all texts at once: of each at most two, since more than one is an error. */
final class LookupStore {
    private final JdbcTemplate jdbc;
    private final QueryRunner runner;

    LookupStore(DataSource dataSource, QueryRunner runner) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.runner = runner;
    }

    private record Place(CatalogObject object, CatalogField field) {
        static Place of(Session session, String name) {
            int point = name.lastIndexOf('.');
            CatalogObject object =
                    session.catalog().object(name.substring(0, point)).orElseThrow();
            return new Place(object, object.field(name.substring(point + 1)).orElseThrow());
        }
    }

    /** What was found for those texts for which anything was. */
    Map<String, Found> find(Session session, Question question, Collection<String> texts) {
        CatalogField returned = Place.of(session, question.returned()).field();
        Place searched = Place.of(session, question.searched());
        if (!searched.field().hasColumn()) {
            return Map.of();
        }
        Map<String, List<@Nullable Object>> values = returned.hasColumn()
                ? columns(session, returned, searched, texts)
                : computed(session, returned, searched, texts);
        Map<String, Found> found = new HashMap<>();
        values.forEach((text, all) ->
                found.put(text, new Found(all.stream().filter(Objects::nonNull).toList(), all.size())));
        return found;
    }

    private Map<String, List<@Nullable Object>> columns(
            Session session, CatalogField returned, Place searched, Collection<String> texts) {
        Kept kept = Kept.of(returned.type());
        Map<String, List<@Nullable Object>> values = new HashMap<>();
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql(session, returned, searched));
                    Kept.TEXT.bindMany(connection, statement, 1, new ArrayList<>(texts));
                    return statement;
                },
                row -> {
                    values.computeIfAbsent(row.getString(1), text -> new ArrayList<>(1))
                            .add(DraftValues.plain(kept.read(row, 2)));
                });
        return values;
    }

    private static String sql(Session session, CatalogField returned, Place searched) {
        String column = "t." + PhysicalNames.column(searched.field());
        boolean isText = Kept.of(searched.field().type()) == Kept.TEXT;
        return "select q.v, r.v from unnest(?::text[]) as q(v) cross join lateral (select t."
                + PhysicalNames.column(returned) + " as v from " + PhysicalNames.table(session.org(), searched.object())
                + " t where " + column + (isText ? "" : "::text")
                + " = q.v and not t.\"isdeleted\" order by t.\"id\" limit 2) r";
    }

    /** A formula field has no column: found are the records, and then asked is what they compute. */
    private Map<String, List<@Nullable Object>> computed(
            Session session, CatalogField returned, Place searched, Collection<String> texts) {
        CatalogField id = searched.object().field("Id").orElseThrow();
        Map<String, List<@Nullable Object>> ids = columns(session, id, searched, texts);
        List<Long> all = ids.values().stream()
                .flatMap(List::stream)
                .map(Long.class::cast)
                .toList();
        Map<Long, @Nullable Object> byId = new HashMap<>();
        FieldPath path = FieldPath.of(returned.name().value());
        runner.fetch(session, searched.object().name(), all, List.of(path))
                .forEach(
                        row -> byId.put(row.id(), DraftValues.plain(row.values().getFirst())));
        Map<String, List<@Nullable Object>> values = new HashMap<>();
        ids.forEach((text, those) -> {
            List<@Nullable Object> found = new ArrayList<>();
            those.forEach(one -> found.add(byId.get(one)));
            values.put(text, found);
        });
        return values;
    }
}
