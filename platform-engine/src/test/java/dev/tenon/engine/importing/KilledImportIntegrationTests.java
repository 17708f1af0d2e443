package dev.tenon.engine.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.importing.StopsInImport.Moment;
import dev.tenon.engine.jobs.Job;
import dev.tenon.engine.jobs.JobQueue;
import dev.tenon.engine.schema.CatalogAgreesWithTables;
import dev.tenon.engine.testing.TestingPostgres;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One import, whose server is killed again and again: in a batch, between two, among the rows that had to wait, in its undo. */
class KilledImportIntegrationTests {
    private static final int ROWS = 8_500;
    private static final int BAD = 17;
    private static final int WAITING = 300;

    @TempDir
    private Path folder;

    /** No column is a key: only the import's own bookkeeping keeps a row from being saved twice. */
    private Path shops() throws IOException {
        String rows = IntStream.rangeClosed(1, ROWS)
                .mapToObj(i -> name(i) + "," + (i % (ROWS / BAD) == 0 ? "many" : i) + ","
                        + (i <= WAITING ? name(ROWS - i) : ""))
                .collect(Collectors.joining("\n"));
        return Files.writeString(folder.resolve("shops.csv"), "Name,Staff,Parent\n" + rows + "\n");
    }

    private static String name(int row) {
        return String.format(Locale.ROOT, "Shop %05d", row);
    }

    @Test
    void aServerKilledInAnImportGoesOnWithItAndTakesNoRowTwice() throws Exception {
        killedAt(Moment.IN_A_BATCH, shops().toString());
        killedAt(Moment.BEHIND_A_BATCH);
        killedAt(Moment.IN_THE_SECOND_ROUND);

        try (ImportingServer server = server()) {
            ImportRun run = server.awaitEnd();
            assertThat(run.state()).isEqualTo(ImportState.DONE);
            assertThat(run.counts()).isEqualTo(new ImportRun.Counts(ROWS, ROWS - BAD, 0, BAD, 0, 0));
            assertThat(run.rowCount()).isEqualTo(ROWS);
            CatalogAgreesWithTables.check(server.bean(DataSource.class), server.org());
            checkRecords(JdbcClient.create(server.bean(DataSource.class)));
            checkErrorFile(server, run);
            Job job =
                    server.bean(JobQueue.class).find(server.org(), run.jobId()).orElseThrow();
            assertThat(job.attempt()).isEqualTo(4);
            assertThat(job.done()).isEqualTo(ROWS).isEqualTo(job.total());
        }

        killedAt(Moment.IN_THE_UNDO, ImportingServer.UNDO);

        try (ImportingServer server = server()) {
            ImportRun undone = server.awaitEnd();
            assertThat(undone.state()).isEqualTo(ImportState.UNDONE);
            assertThat(undone.counts()).isEqualTo(new ImportRun.Counts(ROWS, ROWS - BAD, 0, BAD, ROWS - BAD, 0));
            assertThat(JdbcClient.create(server.bean(DataSource.class))
                            .sql("select count(*) from org_killed.shop__c where not isdeleted")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    /** One that nothing stops. */
    private ImportingServer server() {
        return new ImportingServer(data(), TestingPostgres.programs(), new StopsInImport(Moment.NEVER, () -> {}));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void killedAt(Moment moment, String... more) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ImportingServer.class.getName(),
                data().toString(),
                TestingPostgres.programs().toString(),
                moment.name()));
        command.addAll(List.of(more));
        Process server = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            awaitReady(server);
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static void awaitReady(Process server) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.equals(ImportingServer.READY)) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(String.join("\n", said)).isEqualTo(ImportingServer.READY);
    }

    private static void checkRecords(JdbcClient sql) {
        List<String> expected = IntStream.rangeClosed(1, ROWS)
                .filter(i -> i % (ROWS / BAD) != 0)
                .mapToObj(KilledImportIntegrationTests::name)
                .toList();
        assertThat(sql.sql("select name from org_killed.shop__c order by name")
                        .query(String.class)
                        .list())
                .isEqualTo(expected);
        assertThat(sql.sql("select count(*) from org_killed.shop__c s join org_killed.shop__c p on p.id = s.parent__c"
                                + " where substr(s.name, 6)::int + substr(p.name, 6)::int = " + ROWS)
                        .query(Long.class)
                        .single())
                .isEqualTo(WAITING);
        assertThat(sql.sql("select count(*) from (select unnest(created) id from org_killed._import_batch"
                                + " intersect all select id from org_killed.shop__c) undoable")
                        .query(Integer.class)
                        .single())
                .isEqualTo(expected.size());
    }

    private static void checkErrorFile(ImportingServer server, ImportRun run) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        server.bean(Imports.class).writeErrors(server.session(), run, Locale.ENGLISH, file);
        List<String> lines = file.toString(StandardCharsets.UTF_8).lines().toList();
        List<String> expected = IntStream.rangeClosed(1, BAD)
                .mapToObj(i -> name(i * (ROWS / BAD)) + ",many,," + (i * (ROWS / BAD) + 1) + ",")
                .toList();
        assertThat(lines).hasSize(BAD + 1);
        assertThat(Stream.iterate(0, i -> i < BAD, i -> i + 1))
                .allSatisfy(i -> assertThat(lines.get(i + 1)).startsWith(expected.get(i)));
    }
}
