package dev.tenon.engine.files;

import dev.tenon.engine.org.Org;
import dev.tenon.metadata.object.RecordId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The SQL of files. */
final class FileStore {
    private static final int OBJECT_NUMBER = RecordId.numberOfPrefix("068").orElseThrow();
    private static final String FACTS = "id, name, content_type, size_bytes, sha256, uploaded_by, uploaded_at";

    private final JdbcClient jdbc;

    FileStore(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Where a file hangs; both empty while it hangs nowhere. */
    record Attached(
            StoredFile file,
            @Nullable Long recordId,
            @Nullable Long fieldId) {}

    private static String table(Org org) {
        return "\"" + org.schema() + "\"._file";
    }

    /** Ids that nobody guesses, since there are no sequences. */
    long add(Org org, StoredFile facts, byte[] content) {
        while (true) {
            long id = RecordId.of(OBJECT_NUMBER, ThreadLocalRandom.current().nextLong(RecordId.MAX_SEQUENCE));
            int added = jdbc.sql("insert into " + table(org) + " (" + FACTS
                            + ", content) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .params(
                            id,
                            facts.name(),
                            facts.contentType(),
                            facts.size(),
                            facts.sha256(),
                            facts.uploadedBy(),
                            Timestamp.from(facts.uploadedAt()),
                            content)
                    .update();
            if (added == 1) {
                return id;
            }
        }
    }

    Map<Long, Attached> find(Org org, Collection<Long> ids) {
        Map<Long, Attached> found = new HashMap<>();
        jdbc.sql("select " + FACTS + ", record_id, field_id from " + table(org) + " where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .query((row, n) -> new Attached(file(row), nullable(row, 8), nullable(row, 9)))
                .list()
                .forEach(attached -> found.put(attached.file().id(), attached));
        return found;
    }

    private static @Nullable Long nullable(ResultSet row, int index) throws SQLException {
        long value = row.getLong(index);
        return row.wasNull() ? null : (Long) value;
    }

    private static StoredFile file(ResultSet row) throws SQLException {
        return new StoredFile(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getLong(6),
                row.getTimestamp(7).toInstant());
    }

    Optional<byte[]> content(Org org, long id) {
        return jdbc.sql("select content from " + table(org) + " where id = ?")
                .param(id)
                .query((row, n) -> row.getBytes(1))
                .optional();
    }

    void attach(Org org, long id, long recordId, long fieldId) {
        jdbc.sql("update " + table(org) + " set record_id = ?, field_id = ? where id = ?")
                .params(recordId, fieldId, id)
                .update();
    }

    void remove(Org org, Collection<Long> ids) {
        jdbc.sql("delete from " + table(org) + " where id = any(?)")
                .param(ids.toArray(Long[]::new))
                .update();
    }

    void removeOfRecords(Org org, List<Long> recordIds) {
        jdbc.sql("delete from " + table(org) + " where record_id = any(?)")
                .param(recordIds.toArray(Long[]::new))
                .update();
    }

    /** Uploads that no record took. */
    void removeUnattached(Org org, Instant before) {
        jdbc.sql("delete from " + table(org) + " where record_id is null and uploaded_at < ?")
                .param(Timestamp.from(before))
                .update();
    }
}
