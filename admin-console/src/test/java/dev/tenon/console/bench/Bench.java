package dev.tenon.console.bench;

import dev.tenon.metadata.object.RecordId;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** {@code ./tenon bench}: loads, drives, tells. The server is a process of its own, so that the driver's CPU is not counted. */
public final class Bench {
    private static final int OWNERS = 50;

    private final BenchOptions options;
    private final Path root;
    private final Path data;
    private final BenchReport report = new BenchReport();

    private Bench(BenchOptions options, Path root, Path data) {
        this.options = options;
        this.root = root;
        this.data = data;
    }

    public static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.of(List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        Path root = Path.of(System.getProperty("tenon.root", "."));
        Path data = Files.createTempDirectory("tenon-bench");
        try {
            new Bench(options, root, data).run();
        } finally {
            delete(data);
        }
    }

    private void run() throws Exception {
        report.fact("accounts", options.accounts());
        report.fact("deals", options.deals());
        report.fact("seconds", options.seconds());
        report.fact("load of the machine at the start", load());
        try (ServerProcess server = ServerProcess.start(root, data.resolve("data"))) {
            report.fact("first start, installation included (s)", seconds(server));
            measure(server);
        }
        try (ServerProcess server = ServerProcess.start(root, data.resolve("data"))) {
            report.fact("start on existing data (s, target 8)", seconds(server));
            memory("after a start", server);
        }
        report.fact("load of the machine at the end", load());
        report.write(root.resolve("target/bench.json"));
    }

    private void measure(ServerProcess server) throws Exception {
        ServerClient client = ServerClient.signIn(server.port());
        BenchData database = BenchData.in(server.database());
        String deal = resource("Deal__c.yaml");
        client.deploy("object", "Account__c", resource("Account__c.yaml"));
        client.deploy("object", "Deal__c", deal);
        client.deploy("list-view", "Deal__c.By_Stage", resource("By_Stage.yaml"));
        long admin = client.find("SELECT Id FROM User WHERE Username = 'admin'");
        BenchData.Loaded loaded = load(client, database, admin);
        memory("idle, loaded by COPY", server);
        Operations operations = new Operations(client, database, loaded, admin);
        Load load = new Load(server.cost(), options.seconds());
        report.head();
        for (Operation operation : operations.all(options.connections())) {
            drive(load, operation);
        }
        drive(load, operations.page());
        System.out.println();
        memory("after the load", server);
        ImportBench.run(client, database, server.cost(), options.deals() / 10, report);
        report.fact("field added to all deals (ms, target 100)", client.deploy("object", "Deal__c", withField(deal)));
        computed(client, operations, load, withField(deal));
        report.fact("indexes of the deals", String.join("\n  ", database.indexUse()));
        report.fact("plan of the list", String.join("\n  ", database.explain(example(Operations.LIST))));
    }

    /** What formulas and roll-ups cost: each operation without them, and with. */
    private void computed(ServerClient client, Operations operations, Load load, String deal) throws Exception {
        drive(load, operations.list(options.connections()));
        client.deploy("object", "Deal__c", deal + resource("formulas.yaml"));
        drive(load, operations.listWithFormulas(options.connections()));
        drive(load, operations.createBeside(options.connections(), "create, before roll-ups"));
        client.deploy("object", "Account__c", resource("Account__c.yaml") + resource("roll-ups.yaml"));
        client.await("/api/roll-ups/audit", "\"pending\":false");
        drive(load, operations.createBeside(options.connections(), "create, two roll-ups on the parent"));
    }

    private BenchData.Loaded load(ServerClient client, BenchData database, long admin) throws Exception {
        List<Long> owners = new ArrayList<>();
        for (int i = 1; i <= OWNERS; i++) {
            owners.add(client.create(
                    "User",
                    "{\"FirstName\": \"Owner\", \"LastName\": \"No. %d\", \"Username\": \"owner%d\"}".formatted(i, i)));
        }
        long account = client.create("Account__c", "{\"Name\": \"First of all\"}");
        long deal = client.create("Deal__c", "{\"Name\": \"First of all\", \"Stage__c\": \"Prospect\"}");
        long begun = System.nanoTime();
        BenchData.Loaded loaded = database.load(
                new MadeUp(admin, owners),
                RecordId.objectNumber(account),
                options.accounts(),
                RecordId.objectNumber(deal),
                options.deals());
        report.fact("loaded by COPY, indexes built after (s)", (System.nanoTime() - begun) / 1e9);
        return loaded;
    }

    private void drive(Load load, Operation operation) throws Exception {
        report.operation(operation, "server", load.run(operation.connections(), operation.server()));
        report.operation(operation, "SQL", load.run(operation.connections(), operation.sql()));
    }

    private void memory(String when, ServerProcess server) throws IOException {
        ProcessCost.Memory memory = server.cost().memory();
        report.fact("memory " + when + ": server (MB)", memory.serverMegabytes());
        report.fact("memory " + when + ": PostgreSQL (MB)", memory.postgresMegabytes());
    }

    private static double seconds(ServerProcess server) {
        return server.startTime().toMillis() / 1000.0;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String withField(String deal) {
        return deal.stripTrailing() + "\n  - {name: Added__c, type: text, maxLength: 40, label: Added}\n";
    }

    private static String example(String list) {
        return list.replaceFirst("\\?", "'Proposal'")
                .replaceFirst("\\?", "5000")
                .replaceFirst("\\?", "20000");
    }

    static String resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(Bench.class.getResourceAsStream("/bench/" + name), "bench/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
