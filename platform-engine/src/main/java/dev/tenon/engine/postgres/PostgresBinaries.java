package dev.tenon.engine.postgres;

import dev.tenon.metadata.problem.Sentence;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL, unpacked once from the class path into a folder that no temp cleaner empties. */
final class PostgresBinaries {
    static final String VERSION = "18.6";
    static final String MAJOR = "18";

    private PostgresBinaries() {}

    /** The folder that has {@code bin/postgres}, unpacked when it is not there yet. */
    static Path in(Path folder, StartProgress progress) throws IOException {
        Path home = folder.resolve("postgresql-" + VERSION);
        if (Files.isDirectory(home)) {
            return home;
        }
        progress.say(Sentence.of("Unpacking PostgreSQL {0} ...", "正在解压 PostgreSQL {0} ……", VERSION));
        Files.createDirectories(folder);
        Path unfinished = Files.createTempDirectory(folder, "unpacking-");
        try (InputStream archive = archive()) {
            unpack(archive, unfinished);
            publish(unfinished, home);
        } finally {
            FileTree.delete(unfinished);
        }
        return home;
    }

    /** A rename is all or nothing: nobody ever sees half of the programs. */
    private static void publish(Path unfinished, Path home) throws IOException {
        try {
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static InputStream archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor =
                System.getProperty("os.arch").toLowerCase(Locale.ROOT).contains("aarch64") ? "arm_64" : "x86_64";
        String name = "/postgres-" + system + "-" + processor + ".txz";
        InputStream archive = PostgresBinaries.class.getResourceAsStream(name);
        if (archive == null) {
            throw new StartFailure(Sentence.of(
                    "This build carries no PostgreSQL for {0} {1}: build it on such a machine, or set TENON_DB_URL to a PostgreSQL 15 or later.",
                    "此构建不含适用于 {0} {1} 的 PostgreSQL：请在该类机器上构建，或将 TENON_DB_URL 指向 PostgreSQL 15 或更高版本。",
                    system,
                    processor));
        }
        return archive;
    }

    private static void unpack(InputStream archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                if (isNeeded(entry.getName())) {
                    write(tar, entry, target);
                }
                entry = tar.getNextEntry();
            }
        }
    }

    /** Leaves out what only C programmers need: a third of the size. */
    private static boolean isNeeded(String name) {
        return !name.endsWith(".a") && !name.contains("include/") && !name.contains("pkgconfig");
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("The archive reaches outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.copy(target.resolve(entry.getLinkName()), file, StandardCopyOption.COPY_ATTRIBUTES);
        } else {
            Files.copy(tar, file);
            if ((entry.getMode() & 0100) != 0 && !file.toFile().setExecutable(true)) {
                throw new IOException("Cannot make " + file + " executable");
            }
        }
    }
}
