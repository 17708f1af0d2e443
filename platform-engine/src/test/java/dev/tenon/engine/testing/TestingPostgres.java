package dev.tenon.engine.testing;

import dev.tenon.engine.postgres.Database;
import dev.tenon.engine.postgres.DatabaseSettings;
import dev.tenon.engine.postgres.DatabaseSettings.Durability;
import dev.tenon.engine.postgres.StartProgress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** One embedded PostgreSQL for all tests of this JVM: started by the first that asks, gone with the JVM. */
public final class TestingPostgres {
    private static final String PREFIX = "jvm-";

    private TestingPostgres() {}

    /** Shared: nobody closes it. */
    public static Database database() {
        return Holder.DATABASE;
    }

    /** Where the programs of PostgreSQL are unpacked once for all tests, also those that start their own server. */
    public static Path programs() {
        String root = System.getProperty("tenon.root", System.getProperty("java.io.tmpdir"));
        return Path.of(root, "target", "testing-postgresql").toAbsolutePath().normalize();
    }

    private static final class Holder {
        static final Database DATABASE = start();
    }

    private static Database start() {
        try {
            deleteThoseOfDeadTests();
            Path data = programs().resolve(PREFIX + ProcessHandle.current().pid());
            Database database = Database.open(
                    new DatabaseSettings(data, programs(), null, Durability.FAST_BUT_FORGETFUL), StartProgress.SILENT);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(database, data), "end of PostgreSQL"));
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A PostgreSQL whose files are gone ends by itself within a minute. */
    private static void deleteThoseOfDeadTests() throws IOException {
        Files.createDirectories(programs());
        for (Path folder : children()) {
            String name = folder.getFileName().toString();
            if (name.startsWith(PREFIX)
                    && ProcessHandle.of(Long.parseLong(name.substring(PREFIX.length())))
                            .isEmpty()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private static List<Path> children() throws IOException {
        try (Stream<Path> children = Files.list(programs())) {
            return children.toList();
        }
    }

    private static void end(Database database, Path data) {
        try {
            database.close();
            FileSystemUtils.deleteRecursively(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
