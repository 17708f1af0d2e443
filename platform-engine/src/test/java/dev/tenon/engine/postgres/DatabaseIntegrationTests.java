package dev.tenon.engine.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.testing.TestingPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The life and death of a server on a data folder of its own. */
class DatabaseIntegrationTests {
    @TempDir
    Path data;

    private final List<Process> children = new ArrayList<>();

    @AfterEach
    void endWhatIsLeft() throws IOException {
        children.forEach(Process::destroyForcibly);
        Path database = data.resolve("database");
        if (Files.isDirectory(database)) {
            new LeftBehind(database, programs()).end();
        }
    }

    @Test
    void stoppedAndStartedAgainItHasItsData() {
        try (Database database = open()) {
            sql(database)
                    .sql("create table platform.kept (word text primary key)")
                    .update();
            sql(database).sql("insert into platform.kept values ('榫')").update();
        }
        try (Database database = open()) {
            assertThat(words(database)).containsExactly("榫");
        }
    }

    @Test
    void stoppingLeavesNoProcess() throws IOException {
        open().close();
        assertThat(leftBehind().processes()).isEmpty();
    }

    @Test
    void afterKillTheNextStartEndsThePostgresThatWasLeftAndGoesOn() throws Exception {
        Process server = startChild();
        server.destroyForcibly().waitFor();
        List<ProcessHandle> left = leftBehind().processes();
        assertThat(left).isNotEmpty();

        try (Database database = open()) {
            assertThat(words(database)).containsExactly("tenon");
            assertThat(leftBehind().processes()).isNotEmpty().doesNotContainAnyElementsOf(left);
        }
    }

    @Test
    void secondServerOnTheFolderIsToldWhoHoldsIt() throws Exception {
        Process server = startChild();
        assertThatThrownBy(this::open)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("already using the data folder " + data)
                .hasMessageContaining("process " + server.pid());
        assertThat(leftBehind().processes()).isNotEmpty();
    }

    @Test
    void processIdThatNowBelongsToAnotherProgramIsNoReasonToStop() throws Exception {
        open().close();
        Process stranger = start(new ProcessBuilder("sleep", "600"));
        Files.writeString(
                data.resolve("database/postmaster.pid"), stranger.pid() + "\n" + data.resolve("database") + "\n");
        open().close();
        assertThat(stranger.isAlive()).isTrue();
    }

    @Test
    void firstStartThatWasKilledHalfWayIsBegunAnew() throws IOException {
        Files.createDirectories(data.resolve("database.unfinished/base"));
        Files.writeString(data.resolve("database.password"), "half");
        try (Database database = open()) {
            assertThat(sql(database).sql("select 1").query(Integer.class).single())
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyTheOwnerCanReadDataAndPassword() throws IOException {
        open().close();
        assertThat(permissions("database")).isEqualTo("rwx------");
        assertThat(permissions("database/tenon.password")).isEqualTo("rw-------");
        assertThat(Files.readAllLines(data.resolve("database/pg_hba.conf")))
                .filteredOn(line -> line.startsWith("host") || line.startsWith("local"))
                .isNotEmpty()
                .allMatch(line -> line.endsWith("scram-sha-256"));
    }

    @Test
    void indexesForTextSearchWorkOnChinese() {
        try (Database database = open()) {
            sql(database)
                    .sql("create table platform.text (words text primary key)")
                    .update();
            sql(database)
                    .sql("create index text_words on platform.text using gin (words gin_trgm_ops)")
                    .update();
            assertThat(sql(database)
                            .sql("select cardinality(show_trgm('医院拜访'))")
                            .query(Integer.class)
                            .single())
                    .isGreaterThan(3);
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreNotTouched() throws IOException {
        open().close();
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");
        assertThatThrownBy(this::open)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("was made by PostgreSQL 17");
    }

    @Test
    void programsAreOfTheVersionThatTheFolderSays() throws IOException {
        assertThat(programs().run("postgres", List.of("--version")).output()).endsWith(" " + PostgresBinaries.VERSION);
    }

    @Test
    void externalDatabaseServesAndKeepsRunning() {
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.start(settings(null), StartProgress.SILENT)) {
            DatabaseSettings settings = settings(elsewhere.address());
            Database.open(settings, StartProgress.SILENT).close();
            try (Database again = Database.open(settings, StartProgress.SILENT)) {
                assertThat(sql(again)
                                .sql("show search_path")
                                .query(String.class)
                                .single())
                        .contains("platform");
            }
        }
    }

    @Test
    void externalDatabaseThatRefusesTheUserIsASentence() {
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.start(settings(null), StartProgress.SILENT)) {
            DatabaseAddress wrong = new DatabaseAddress(elsewhere.address().url(), "tenon", "guessed");
            assertThatThrownBy(() -> Database.open(settings(wrong), StartProgress.SILENT))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("does not let user \"tenon\" in")
                    .hasMessageNotContaining("guessed");
        }
    }

    @Test
    void extensionThatSomebodyPutElsewhereIsFound() throws Exception {
        try (EmbeddedPostgres elsewhere = EmbeddedPostgres.start(settings(null), StartProgress.SILENT)) {
            DatabaseAddress address = elsewhere.address();
            try (Connection connection = DriverManager.getConnection(address.url(), address.credentials());
                    Statement statement = connection.createStatement()) {
                statement.execute("create extension pg_trgm schema public");
            }
            assertThat(DatabaseCheck.prepare(address)).isEqualTo("platform,public");
        }
    }

    private Process startChild() throws IOException {
        Process process = start(new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HoldingServer.class.getName(),
                data.toString(),
                TestingPostgres.programs().toString()));
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> said = new ArrayList<>();
        String line = output.readLine();
        while (line != null && !line.equals(HoldingServer.READY)) {
            said.add(line);
            line = output.readLine();
        }
        assertThat(line).as(String.join("\n", said)).isEqualTo(HoldingServer.READY);
        return process;
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.redirectErrorStream(true).start();
        children.add(process);
        return process;
    }

    private Database open() {
        return Database.open(settings(null), StartProgress.SILENT);
    }

    private DatabaseSettings settings(@Nullable DatabaseAddress external) {
        return new DatabaseSettings(data, TestingPostgres.programs(), external, Durability.FAST_BUT_FORGETFUL);
    }

    private LeftBehind leftBehind() throws IOException {
        return new LeftBehind(data.resolve("database"), programs());
    }

    private static PostgresPrograms programs() throws IOException {
        return PostgresPrograms.at(PostgresBinaries.in(TestingPostgres.programs(), StartProgress.SILENT));
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file)));
    }

    private static List<String> words(Database database) {
        return sql(database)
                .sql("select word from platform.kept")
                .query(String.class)
                .list();
    }

    private static JdbcClient sql(Database database) {
        return JdbcClient.create(database.records());
    }
}
