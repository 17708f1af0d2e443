package dev.tenon.engine.record;

import dev.tenon.engine.catalog.PhysicalNames;
import dev.tenon.engine.org.Org;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.object.FieldType;
import java.sql.PreparedStatement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which fields each version of a record changed, and for tracked fields from what to what. It tells a late writer what came
 * in between, and it is the record's history.
 */
final class ChangeStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcTemplate jdbc;

    ChangeStore(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
    }

    /** One step in a record's life. */
    record Step(long version, long userId, Instant at, List<String> fields) {}

    /** Notes what these drafts change, in one statement. */
    void add(Org org, List<RecordDraft> drafts, long userId, Instant now) {
        List<Object> ids = new ArrayList<>();
        List<Object> versions = new ArrayList<>();
        List<Object> fields = new ArrayList<>();
        List<@Nullable Object> tracked = new ArrayList<>();
        for (RecordDraft draft : drafts) {
            List<CatalogField> changed = draft.changedFields().stream()
                    .filter(field -> field.origin() != CatalogField.Origin.SYSTEM
                            || field.name().value().equals("OwnerId"))
                    .toList();
            ids.add(draft.id());
            versions.add(draft.storedVersion() + 1);
            fields.add(changed.stream().map(field -> field.name().value()).toList());
            tracked.add(tracked(draft, changed).orElse(null));
        }
        String sql = "insert into " + PhysicalNames.table(org, "_record_change")
                + " (record_id, version, changed_by, changed_at, fields, tracked)"
                + " select c0, c1, ?, ?, c2::text[], c3::jsonb from"
                + " unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[]) as s(c0, c1, c2, c3)";
        jdbc.update(connection -> {
            PreparedStatement statement = connection.prepareStatement(sql);
            Kept.ID.bind(statement, 1, userId);
            Kept.INSTANT.bind(statement, 2, now);
            Kept.ID.bindMany(connection, statement, 3, ids);
            Kept.ID.bindMany(connection, statement, 4, versions);
            Kept.TEXTS.bindMany(connection, statement, 5, fields);
            Kept.JSON.bindMany(connection, statement, 6, tracked);
            return statement;
        });
    }

    private static Optional<String> tracked(RecordDraft draft, List<CatalogField> changed) {
        Map<String, List<@Nullable String>> values = new LinkedHashMap<>();
        for (CatalogField field : changed) {
            boolean isOpen = !(field.type() instanceof FieldType.EncryptedText);
            if (field.def().trackHistory() && isOpen) {
                ObjectColumns.Column column = draft.columns().require(field);
                values.put(
                        field.name().value(), Arrays.asList(text(draft.oldValue(column)), text(draft.value(column))));
            }
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(JSON.writeValueAsString(values));
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case java.math.BigDecimal number -> number.toPlainString();
            case List<?> several ->
                String.join(";", several.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }

    /** What happened to a record after a version, the latest first. */
    List<Step> since(Org org, long recordId, long version) {
        return jdbc.query(
                "select version, changed_by, changed_at, fields from " + PhysicalNames.table(org, "_record_change")
                        + " where record_id = ? and version > ? order by version desc limit 50",
                (row, n) -> new Step(row.getLong(1), row.getLong(2), instant(row.getTimestamp(3)), List.of((String[])
                        row.getArray(4).getArray())),
                recordId,
                version);
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
