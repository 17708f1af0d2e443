package dev.tenon.engine.postgres;

import dev.tenon.metadata.problem.Sentence;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@code initdb} and {@code pg_ctl}, also for root, as whom PostgreSQL refuses to run. */
final class PostgresPrograms {
    /** In a user namespace of its own root looks like an ordinary user to PostgreSQL, and its files stay root's outside. */
    private static final List<String> AS_ORDINARY_USER = List.of("unshare", "-U");

    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresPrograms at(Path home) throws IOException {
        if (!isRoot()) {
            return new PostgresPrograms(home, List.of());
        }
        if (!works(AS_ORDINARY_USER)) {
            throw new StartFailure(
                    Sentence.of(
                            "PostgreSQL does not run as root, and this system does not allow `unshare -U`: start Tenon as an ordinary user, or set TENON_DB_URL to a PostgreSQL 15 or later.",
                            "PostgreSQL 不能以 root 身份运行，而此系统不允许 `unshare -U`：请以普通用户启动 Tenon，或将 TENON_DB_URL 指向 PostgreSQL 15 或更高版本。"));
        }
        return new PostgresPrograms(home, AS_ORDINARY_USER);
    }

    private static boolean isRoot() throws IOException {
        return Files.isDirectory(Path.of("/proc/self"))
                && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static boolean works(List<String> wrapper) {
        List<String> command = new ArrayList<>(wrapper);
        command.add("true");
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** What a program said, and whether it was content. */
    record Outcome(int exitCode, String output) {
        boolean failed() {
            return exitCode != 0;
        }
    }

    Outcome run(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path output = Files.createTempFile("tenon-" + program, ".out");
        try {
            // To a file, never a pipe: the server inherits the output of pg_ctl and would hold a pipe open for ever.
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            return new Outcome(
                    process.waitFor(),
                    Files.readString(output, StandardCharsets.UTF_8).strip());
        } catch (InterruptedException e) {
            throw interrupted(e);
        } finally {
            Files.delete(output);
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("Interrupted while a program of PostgreSQL ran", e);
    }
}
