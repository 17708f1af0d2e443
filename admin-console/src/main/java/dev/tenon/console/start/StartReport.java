package dev.tenon.console.start;

import dev.tenon.engine.postgres.StartFailure;
import dev.tenon.metadata.problem.Sentence;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;

/** What is said when the server cannot start: one sentence where the cause is known, everything where it is a bug. */
public final class StartReport {
    private static final int HIGHEST_PORT = 65_535;

    private StartReport() {}

    /** Looked at before all else, since the doors open last: nobody should wait for an installation that ends at a taken port. */
    public static void checkPort(Map<String, String> environment) {
        String text = environment.getOrDefault("TENON_PORT", "").strip();
        int port = text.isEmpty() ? 8080 : parsePort(text);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(port));
        } catch (IOException e) {
            throw portInUse(port);
        }
    }

    private static int parsePort(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= HIGHEST_PORT) {
            return Integer.parseInt(text);
        }
        throw new StartFailure(Sentence.of(
                "TENON_PORT is \"{0}\", but must be a number from 0 to {1}.",
                "TENON_PORT 的值为“{0}”，应为 0 到 {1} 之间的数字。", text, HIGHEST_PORT));
    }

    private static StartFailure portInUse(int port) {
        return new StartFailure(Sentence.of(
                "Port {0} is in use by another program; stop that, or set TENON_PORT to another port.",
                "端口 {0} 已被其他程序占用；请停止该程序，或将 TENON_PORT 设为其他端口。", Integer.toString(port)));
    }

    /** Tells the person at the terminal why it did not work. */
    public static void explain(RuntimeException failure, Terminal terminal) {
        Optional<Sentence> known =
                causes(failure).flatMap(StartReport::sentence).findFirst();
        if (known.isPresent()) {
            terminal.say(known.get());
        } else {
            terminal.say(Sentence.of("Tenon cannot start, and this is a bug:", "Tenon 无法启动，这是一个程序缺陷："));
            failure.printStackTrace();
        }
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    private static Stream<Sentence> sentence(Throwable cause) {
        return switch (cause) {
            case StartFailure failure -> Stream.of(failure.sentence());
            case PortInUseException failure ->
                Stream.of(portInUse(failure.getPort()).sentence());
            default -> Stream.empty();
        };
    }
}
