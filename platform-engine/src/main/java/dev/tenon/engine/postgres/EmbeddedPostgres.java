package dev.tenon.engine.postgres;

import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.metadata.problem.Sentence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Our own PostgreSQL on a folder, started and stopped with the server.
 *
 * <p>It listens on the loop-back address only, at a free port that changes with each start, and asks for a password.
 */
final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "tenon";
    private static final int START_TRIES = 3;

    private final PostgresPrograms programs;
    private final Path database;
    private final DatabaseAddress address;

    private EmbeddedPostgres(PostgresPrograms programs, Path database, DatabaseAddress address) {
        this.programs = programs;
        this.database = database;
        this.address = address;
    }

    /** Starts on the data folder, filled at the first start; ends what an earlier server left there. */
    static EmbeddedPostgres start(DatabaseSettings settings, StartProgress progress) {
        Path folder = settings.dataFolder();
        Path database = folder.resolve("database");
        try {
            Path home = PostgresBinaries.in(settings.programs(), progress);
            PostgresPrograms programs = PostgresPrograms.at(home);
            if (!Files.isDirectory(database)) {
                progress.say(Sentence.of("Creating the database ...", "正在创建数据库 ……"));
                create(programs, folder, database, settings.durability());
            }
            checkMajorVersion(database);
            if (new LeftBehind(database, programs).end()) {
                progress.say(Sentence.of(
                        "Ended the PostgreSQL that the last server left behind.", "已结束上次服务器遗留的 PostgreSQL。"));
            }
            progress.say(Sentence.of("Starting PostgreSQL ...", "正在启动 PostgreSQL ……"));
            int port = startOnFreePort(programs, database, settings.durability());
            return new EmbeddedPostgres(
                    programs,
                    database,
                    new DatabaseAddress(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                            SUPERUSER,
                            Files.readString(passwordFile(database)).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Built beside its place and renamed, so that a start which is killed half way leaves nothing half made. */
    private static void create(PostgresPrograms programs, Path folder, Path database, Durability durability)
            throws IOException {
        Path unfinished = folder.resolve("database.unfinished");
        FileTree.delete(unfinished);
        Path password = folder.resolve("database.password");
        Files.deleteIfExists(password);
        SecretFile.write(password, SecretFile.random());
        demand(
                programs.run(
                        "initdb",
                        List.of(
                                "--pgdata=" + unfinished,
                                "--username=" + SUPERUSER,
                                "--pwfile=" + password,
                                "--auth=scram-sha-256",
                                "--encoding=UTF-8",
                                "--locale=C.UTF-8",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                durability == Durability.SAFE ? "--no-instructions" : "--no-sync")),
                unfinished);
        Files.writeString(unfinished.resolve("postgresql.conf"), "\ninclude 'tenon.conf'\n", StandardOpenOption.APPEND);
        Files.move(password, passwordFile(unfinished), StandardCopyOption.ATOMIC_MOVE);
        Files.move(unfinished, database, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path passwordFile(Path database) {
        return database.resolve("tenon.password");
    }

    private static void checkMajorVersion(Path database) throws IOException {
        String found = Files.readString(database.resolve("PG_VERSION")).strip();
        if (!found.equals(PostgresBinaries.MAJOR)) {
            throw new StartFailure(Sentence.of(
                    "The database in {0} was made by PostgreSQL {1}, and this version of Tenon brings {2}: export with the old version, or run a PostgreSQL {1} on it and set TENON_DB_URL.",
                    "{0} 中的数据库由 PostgreSQL {1} 创建，而此版本 Tenon 自带 {2}：请用旧版本导出，或在其上运行 PostgreSQL {1} 并设置 TENON_DB_URL。",
                    database,
                    found,
                    PostgresBinaries.MAJOR));
        }
    }

    /** Another program may take the free port in the moment before PostgreSQL does: then the next one is tried. */
    private static int startOnFreePort(PostgresPrograms programs, Path database, Durability durability)
            throws IOException {
        Path log = logFile(database);
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            Files.writeString(database.resolve("tenon.conf"), PostgresTuning.configuration(port, durability));
            PostgresPrograms.Outcome outcome = programs.run(
                    "pg_ctl", List.of("start", "-D", database.toString(), "-l", log.toString(), "-w", "-t", "120"));
            if (!outcome.failed()) {
                return port;
            }
            if (attempt == START_TRIES) {
                demand(outcome, log);
            }
        }
    }

    /** One log of the running server and one of the time before: enough to find out why it stopped. */
    private static Path logFile(Path database) throws IOException {
        Path log = database.resolveSibling("postgresql.log");
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void demand(PostgresPrograms.Outcome outcome, Path where) {
        if (outcome.failed()) {
            throw new StartFailure(Sentence.of(
                    "PostgreSQL does not start; see {0}. It said: {1}",
                    "PostgreSQL 无法启动，请查看 {0}。其输出为：{1}", where, outcome.output()));
        }
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        try {
            new LeftBehind(database, programs).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
