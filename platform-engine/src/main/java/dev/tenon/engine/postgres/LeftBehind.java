package dev.tenon.engine.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The PostgreSQL that a killed server left behind on a database folder: found for certain, and ended before the next one starts.
 *
 * <p>The process id in {@code postmaster.pid} alone proves nothing, since ids are used again. A process counts only when it
 * is a postgres whose working directory is this very folder, as that of every PostgreSQL process is.
 */
final class LeftBehind {
    private static final int PATIENCE_SECONDS = 30;

    private final Path database;
    private final PostgresPrograms programs;

    LeftBehind(Path database, PostgresPrograms programs) {
        this.database = database;
        this.programs = programs;
    }

    /** Ends what is still running there, the clean way first; tells whether there was anything. */
    boolean end() throws IOException {
        List<ProcessHandle> processes = processes();
        if (!processes.isEmpty()) {
            programs.run("pg_ctl", stop("fast"));
            endFor(processes());
        }
        Files.deleteIfExists(pidFile());
        return !processes.isEmpty();
    }

    private List<String> stop(String mode) {
        return List.of("stop", "-D", database.toString(), "-m", mode, "-w", "-t", Integer.toString(PATIENCE_SECONDS));
    }

    /** Back ends that outlived their postmaster notice it and go; whoever does not, is told to. */
    private static void endFor(List<ProcessHandle> processes) throws IOException {
        for (ProcessHandle process : processes) {
            if (!endsWithin(process, 5)) {
                process.destroyForcibly();
                if (!endsWithin(process, 5)) {
                    throw new IOException("The PostgreSQL process " + process.pid() + " does not end");
                }
            }
        }
    }

    private static boolean endsWithin(ProcessHandle process, int seconds) throws IOException {
        try {
            process.onExit().get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while PostgreSQL was ending", e);
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IOException(e);
        }
    }

    List<ProcessHandle> processes() throws IOException {
        if (!Files.isDirectory(database)) {
            return List.of();
        }
        if (!Files.isDirectory(Path.of("/proc/self"))) {
            return postmaster().stream().toList();
        }
        Path folder = database.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> worksIn(process, folder) && isPostgres(process))
                .toList();
    }

    private static boolean worksIn(ProcessHandle process, Path folder) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(folder);
        } catch (IOException e) {
            return false; // gone meanwhile, or another user's
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("postgres"))
                .orElse(false);
    }

    private Optional<ProcessHandle> postmaster() throws IOException {
        try {
            long pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
            return ProcessHandle.of(pid).filter(LeftBehind::isPostgres);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path pidFile() {
        return database.resolve("postmaster.pid");
    }
}
