package dev.tenon.console.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The figures: lines of a table while they come, and all of them as JSON at the end. */
final class BenchReport {
    private static final String LINE = "%-32s %-7s %9s %8s %8s %8s %8s %8s %8s %8s%n";

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final List<Map<String, Object>> operations = new ArrayList<>();

    void fact(String name, Object value) {
        facts.put(name, value);
        System.out.printf(Locale.ROOT, "%-44s %s%n", name, value instanceof Double number ? fixed(number) : value);
    }

    void head() {
        System.out.println();
        System.out.println("CPU in milliseconds a request; times in milliseconds");
        System.out.printf(LINE, "operation", "by", "per s", "p50", "p95", "p99", "server", "postgres", "cpu", "target");
    }

    void operation(Operation operation, String side, Load.Result result) {
        @Nullable Double target = side.equals("server") && operation.target() > 0 ? operation.target() : null;
        System.out.printf(
                LINE,
                operation.name(),
                side,
                String.format(Locale.ROOT, "%.0f", result.perSecond()),
                fixed(result.p50()),
                fixed(result.p95()),
                fixed(result.p99()),
                fixed(result.serverCpu()),
                fixed(result.postgresCpu()),
                fixed(result.cpu()),
                target == null ? "" : (result.cpu() <= target ? "<= " : "! ") + target);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("operation", operation.name());
        entry.put("by", side);
        entry.put("connections", operation.connections());
        entry.put("requests", result.requests());
        entry.put("perSecond", result.perSecond());
        entry.put("p50", result.p50());
        entry.put("p95", result.p95());
        entry.put("p99", result.p99());
        entry.put("serverCpu", result.serverCpu());
        entry.put("postgresCpu", result.postgresCpu());
        if (target != null) {
            entry.put("targetCpu", target);
        }
        operations.add(entry);
    }

    void write(Path file) throws IOException {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("operations", operations);
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }

    private static String fixed(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
