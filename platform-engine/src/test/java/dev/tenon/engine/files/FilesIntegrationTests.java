package dev.tenon.engine.files;

import static dev.tenon.engine.testing.Definitions.field;
import static dev.tenon.engine.testing.Definitions.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.query.QueryPlanner;
import dev.tenon.engine.query.QueryRunner;
import dev.tenon.engine.query.Statements;
import dev.tenon.engine.query.ValueReader;
import dev.tenon.engine.record.Raw;
import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.RecycleBin;
import dev.tenon.engine.record.SaveMode;
import dev.tenon.engine.security.AccessControl;
import dev.tenon.engine.security.Actor;
import dev.tenon.engine.security.Rights;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.testing.EngineFixture;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldType;
import dev.tenon.metadata.object.RecordId;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.support.JdbcTransactionManager;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilesIntegrationTests {
    private static final ApiName DOC = ApiName.of("Doc__c");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 1, 2, 3};

    private final EngineFixture fixture = EngineFixture.org("files");
    private final FileStore store = new FileStore(fixture.records());
    private final FileAttachment attachment = new FileAttachment(store);
    private final RecordSaver saver = fixture.saver(fixture.records(), List.of(attachment));
    private final Files files = new Files(
            store,
            new QueryRunner(
                    new QueryPlanner(new AccessControl()),
                    new Statements(fixture.records(), Duration.ofSeconds(10)),
                    fixture.catalogs(),
                    ValueReader.MASKED));

    @BeforeAll
    void define() {
        fixture.deploy(
                object("Doc__c", field("Paper__c", new FieldType.File(1)), field("Photo__c", new FieldType.Image(1))));
    }

    @Test
    void aFileIsReachedThroughItsRecordOnly() {
        Session session = fixture.session();
        StoredFile file = files.store(session, "../../etc/合同\u202E.pdf", bytes("content"));
        long doc = insert("Paper__c", RecordId.format(file.id()));

        Files.Opened opened = files.open(session, DOC, doc, "paper__C").orElseThrow();

        assertThat(opened.content()).isEqualTo(bytes("content"));
        assertThat(opened.file().name()).isEqualTo("合同.pdf");
        assertThat(opened.file().contentType()).isEqualTo("application/pdf");
        assertThat(opened.file().sha256()).hasSize(64);
        assertThat(files.open(session, DOC, doc, "Photo__c")).isEmpty();
        assertThat(files.open(session, DOC, doc, "Name")).isEmpty();
        assertThat(files.open(session, DOC, doc + 1, "Paper__c")).isEmpty();
        assertThat(files.open(nobody(session), DOC, doc, "Paper__c")).isEmpty();
    }

    @Test
    void anUploadBelongsToItsUploaderAndToOneRecord() {
        Session session = fixture.session();
        StoredFile file = files.store(session, "a.txt", bytes("a"));
        insert("Paper__c", file.id());
        StoredFile foreign = files.store(nobody(session), "b.txt", bytes("b"));

        assertThat(refusal("Paper__c", file.id())).containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(refusal("Paper__c", foreign.id())).containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(refusal("Paper__c", 12345L)).containsExactly("INVALID_CROSS_REFERENCE_KEY");
        assertThat(refusal("Paper__c", "no id")).containsExactly("MALFORMED_ID");
    }

    @Test
    void imagesAreKnownByTheirContent() {
        Session session = fixture.session();
        StoredFile photo = files.store(session, "photo.jpg", PNG);
        StoredFile svg = files.store(session, "logo.png", bytes("<svg onload=alert(1)>"));
        StoredFile html = files.store(session, "page.html", bytes("<script>"));

        assertThat(photo.contentType()).isEqualTo("image/png");
        assertThat(photo.isInline()).isTrue();
        assertThat(List.of(svg.isInline(), html.isInline())).containsOnly(false);
        assertThat(html.contentType()).isEqualTo("application/octet-stream");
        assertThat(refusal("Photo__c", svg.id())).containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThat(insert("Photo__c", photo.id())).isPositive();
    }

    @Test
    void sizesAreLimited() {
        Session session = fixture.session();
        StoredFile large = files.store(session, "large.bin", new byte[Files.MEGABYTE + 1]);

        assertThat(refusal("Paper__c", large.id())).containsExactly("FIELD_INTEGRITY_EXCEPTION");
        assertThatThrownBy(() -> files.store(session, "empty", new byte[0])).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> files.store(session, "huge", new byte[Files.MAX_MEGABYTES * Files.MEGABYTE + 1]))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void whatARecordLetsGoIsRemoved() {
        Session session = fixture.session();
        StoredFile first = files.store(session, "1.txt", bytes("1"));
        StoredFile second = files.store(session, "2.txt", bytes("2"));
        long doc = insert("Paper__c", first.id());

        saver.save(
                session,
                new RecordChange.Update(DOC, doc, OptionalLong.empty(), Map.of("Paper__c", new Raw.Json(second.id()))));

        assertThat(store.find(fixture.org(), List.of(first.id(), second.id()))).containsOnlyKeys(second.id());
    }

    @Test
    void aPurgeTakesTheFilesAlong() {
        Session session = fixture.session();
        StoredFile file = files.store(session, "p.txt", bytes("p"));
        long doc = insert("Paper__c", file.id());
        saver.save(session, new RecordChange.Delete(DOC, doc));
        assertThat(files.open(session, DOC, doc, "Paper__c")).isEmpty();

        RecycleBin.over(fixture.records(), new JdbcTransactionManager(fixture.records()), List.of(attachment))
                .purge(fixture.org(), session.catalog(), Instant.now().plusSeconds(60));

        assertThat(store.find(fixture.org(), List.of(file.id()))).isEmpty();
    }

    @Test
    void uploadsThatNobodyTookAreSwept() {
        StoredFile file = files.store(fixture.session(), "lost.txt", bytes("x"));

        store.removeUnattached(fixture.org(), file.uploadedAt());
        assertThat(store.find(fixture.org(), List.of(file.id()))).isNotEmpty();
        store.removeUnattached(fixture.org(), Instant.now().plusSeconds(60));
        assertThat(store.find(fixture.org(), List.of(file.id()))).isEmpty();
    }

    private long insert(String field, Object file) {
        return saver.save(fixture.session(), change(field, file)).id().orElseThrow();
    }

    private List<String> refusal(String field, Object file) {
        return saver
                .save(fixture.session(), List.of(change(field, file)), SaveMode.ALL_OR_NONE)
                .getFirst()
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }

    private static RecordChange change(String field, Object file) {
        return new RecordChange.Insert(DOC, Map.of("Name", new Raw.Json("d"), field, new Raw.Json(file)));
    }

    private static Session nobody(Session session) {
        Actor actor = new Actor(
                session.actor().userId() + 5,
                "nobody",
                "Nobody",
                Locale.ENGLISH,
                session.actor().zone(),
                Rights.of(List.of()));
        return new Session(session.org(), actor, session.catalog(), session.clock());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
