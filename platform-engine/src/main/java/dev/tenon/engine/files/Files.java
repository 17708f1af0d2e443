package dev.tenon.engine.files;

import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import dev.tenon.metadata.problem.ProblemKind;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Files on their way in and out. An upload belongs to nobody until a record takes it: its id is then the value of a file or
 * image field. From then on it is reached through that record and field only, by whoever may read them.
 */
public class Files {
    /** The largest that any field allows. */
    public static final int MAX_MEGABYTES = 25;

    static final int MEGABYTE = 1024 * 1024;

    private final FileStore store;
    private final QueryRunner queries;

    Files(FileStore store, QueryRunner queries) {
        this.store = store;
        this.queries = queries;
    }

    /** A file with its content. */
    public record Opened(StoredFile file, byte[] content) {}

    /** Keeps an upload for a while, until a record takes it. */
    public StoredFile store(Session session, String name, byte[] content) {
        if (content.length == 0 || content.length > MAX_MEGABYTES * MEGABYTE) {
            throw new ProblemException(
                    content.length == 0 ? ProblemKind.BAD_INPUT : ProblemKind.TOO_LARGE,
                    content.length == 0
                            ? Problem.of("FIELD_INTEGRITY_EXCEPTION", "", "The file is empty.", "文件为空。")
                            : Problem.of(
                                    "FIELD_INTEGRITY_EXCEPTION",
                                    "",
                                    "The file is larger than {0} MB.",
                                    "文件超过 {0} MB。",
                                    MAX_MEGABYTES));
        }
        String cleaned = ContentTypes.cleanName(name);
        StoredFile facts = new StoredFile(
                0,
                cleaned,
                ContentTypes.of(cleaned, content),
                content.length,
                sha256(content),
                session.actor().userId(),
                session.now());
        long id = store.add(session.org(), facts, content);
        return new StoredFile(
                id,
                facts.name(),
                facts.contentType(),
                facts.size(),
                facts.sha256(),
                facts.uploadedBy(),
                facts.uploadedAt());
    }

    /** The file in a field of a record; empty if there is none, or not for the eyes of this session. */
    public Optional<Opened> open(Session session, ApiName object, long recordId, String field) {
        return find(session, object, recordId, field)
                .flatMap(file -> store.content(session.org(), file.id()).map(content -> new Opened(file, content)));
    }

    /** The same without its content. */
    public Optional<StoredFile> find(Session session, ApiName object, long recordId, String field) {
        Optional<CatalogField> known = session.catalog()
                .object(object)
                .flatMap(found -> found.field(field)
                        .filter(one -> session.actor().rights().canRead(found, one)));
        if (known.isEmpty() || !isFile(known.get().type())) {
            return Optional.empty();
        }
        String path = known.get().name().value();
        return queries.fetchOne(session, object, recordId, List.of(FieldPath.of(path)))
                .flatMap(row -> row.get(path) instanceof Long id
                        ? Optional.ofNullable(
                                store.find(session.org(), List.of(id)).get(id))
                        : Optional.empty())
                .map(FileStore.Attached::file);
    }

    /** What files are called, by their ids; for ids that were read from the fields of records. */
    public Map<Long, String> names(Session session, Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : store.find(session.org(), ids).values().stream()
                        .map(FileStore.Attached::file)
                        .collect(Collectors.toMap(StoredFile::id, StoredFile::name));
    }

    static boolean isFile(FieldType type) {
        return type instanceof FieldType.File || type instanceof FieldType.Image;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
