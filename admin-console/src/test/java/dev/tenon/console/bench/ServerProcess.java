package dev.tenon.console.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** The server under measurement: a process of its own, as {@code ./tenon start --empty} runs it, on a data folder of its own. */
final class ServerProcess implements AutoCloseable {
    static final String PASSWORD = "bench-password-1";
    private static final List<String> MEMORY = List.of(
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:MaxMetaspaceSize=192m",
            "-XX:ReservedCodeCacheSize=96m",
            "-Xss512k",
            "-XX:+UseCompactObjectHeaders",
            "--enable-native-access=ALL-UNNAMED",
            "-Djava.awt.headless=true");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path data;
    private final int port;
    private final Duration startTime;

    private ServerProcess(Process process, Path data, int port, Duration startTime) {
        this.process = process;
        this.data = data;
        this.port = port;
        this.startTime = startTime;
    }

    /** Starts it, and comes back when it says that it is ready. */
    static ServerProcess start(Path home, Path data) throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path log = data.resolveSibling("bench-server.log");
        Files.deleteIfExists(log);
        int port = wishedPort();
        ProcessBuilder builder =
                new ProcessBuilder(command(home)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "TENON_PORT",
                        Integer.toString(port),
                        "TENON_DATA_DIR",
                        data.toString(),
                        "TENON_ADMIN_PASSWORD",
                        PASSWORD,
                        "MALLOC_ARENA_MAX",
                        "2"));
        builder.environment().remove("TENON_DB_URL");
        long begun = System.nanoTime();
        Process process = builder.start();
        while (!Files.readString(log).contains("Tenon is ready")) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                process.destroy();
                throw new IOException("The server does not start: " + Files.readString(log));
            }
            Thread.sleep(20);
        }
        return new ServerProcess(process, data, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static List<String> command(Path home) {
        Path app = home.resolve("admin-console/target/app");
        Path cache = app.resolve("tenon.aot");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(MEMORY);
        command.add("-Dtenon.home=" + home);
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        if (Files.exists(app.resolve("tenon.jar"))) {
            command.addAll(List.of("-jar", app.resolve("tenon.jar").toString()));
        } else {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.tenon.console.TenonApplication"));
        }
        command.add("--empty");
        return command;
    }

    /** The port named in TENON_PORT, or any free one. */
    private static int wishedPort() throws IOException {
        String wished = Objects.requireNonNullElse(System.getenv("TENON_PORT"), "");
        if (!wished.isEmpty()) {
            return Integer.parseInt(wished);
        }
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Duration startTime() {
        return startTime;
    }

    /** The process of the server, and that of its PostgreSQL, whose children belong to it. */
    ProcessCost cost() throws IOException {
        String pid = Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst();
        return new ProcessCost(process.pid(), Long.parseLong(pid.strip()));
    }

    Path database() {
        return data.resolve("database");
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
