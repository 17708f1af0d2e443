package dev.tenon.engine.importing;

import static dev.tenon.engine.testing.Definitions.checkbox;
import static dev.tenon.engine.testing.Definitions.currency;
import static dev.tenon.engine.testing.Definitions.date;
import static dev.tenon.engine.testing.Definitions.email;
import static dev.tenon.engine.testing.Definitions.lookup;
import static dev.tenon.engine.testing.Definitions.number;
import static dev.tenon.engine.testing.Definitions.object;
import static dev.tenon.engine.testing.Definitions.picklist;
import static dev.tenon.engine.testing.Definitions.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.engine.testing.EngineFixture;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a large file goes through all checks, and how much memory it takes: told, and only the memory judged. */
@Tag("long")
class ImportSpeedIntegrationTests {
    private static final int ROWS = Integer.getInteger("tenon.import-rows", 100_000);
    private static final int SHOPS = 500;
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private TestingImports imports;

    @BeforeEach
    void shopsAndAgents() {
        EngineFixture fixture = EngineFixture.org("import_speed");
        imports = new TestingImports(fixture, folder);
        fixture.deploy(
                object("Shop__c", text("City__c")),
                object("Agent__c", text("Key__c", 20).withUnique(true, true)),
                object(
                        "Deal__c",
                        text("Code__c", 20).withUnique(true, true),
                        currency("Amount__c"),
                        date("Close__c"),
                        picklist("Stage__c", "Open", "Won", "Lost"),
                        lookup("Shop__c", "Shop__c"),
                        lookup("Agent__c", "Agent__c"),
                        number("Quantity__c", 8, 0),
                        checkbox("Hot__c"),
                        email("Contact__c"),
                        text("City__c")));
        StringBuilder shops = new StringBuilder("Name,City\n");
        StringBuilder agents = new StringBuilder("Name,Key\n");
        for (int i = 0; i < SHOPS; i++) {
            shops.append("Shop ").append(i).append(",Berlin\n");
            agents.append("Agent ").append(i).append(",K-").append(i).append('\n');
        }
        imports.run(imports.upload("Shop__c", shops.toString()));
        imports.run(imports.upload("Agent__c", agents.toString()));
    }

    /** The shop by its name, the agent by an external id. */
    private ImportRun upload(Path file) {
        ImportRun run =
                imports.choose(imports.upload("Deal__c", file), TestingImports.mapping("Shop", "Shop__c", "Name"));
        return imports.choose(run, TestingImports.mapping("Agent", "Agent__c", "Key__c"));
    }

    @Test
    void manyRowsWithLookupsAndAUniqueKeyInsertedAndThenUpdated() throws IOException {
        int bad = ROWS / 1_000;
        ImportRun inserted = measured("inserted", upload(deals(".50")), UnaryOperator.identity());
        assertThat(inserted.counts()).isEqualTo(new ImportRun.Counts(ROWS, ROWS - bad, 0, bad, 0, 0));
        ImportRun updated = measured("upserted", upload(deals(".75")), plan -> plan.upsertingBy("Code__c"));
        assertThat(updated.counts()).isEqualTo(new ImportRun.Counts(ROWS, 0, ROWS - bad, bad, 0, 0));
    }

    private ImportRun measured(String word, ImportRun run, UnaryOperator<ImportPlan> choice) {
        long[] peak = new long[1];
        Duration server = cpu(Stream.of(ProcessHandle.current()));
        Duration postgres = cpu(postgres());
        ImportRun done = imports.run(
                imports.choose(run, choice), (rows, total) -> peak[0] = Math.max(peak[0], heap().getUsed()));
        server = cpu(Stream.of(ProcessHandle.current())).minus(server);
        postgres = cpu(postgres()).minus(postgres);
        System.out.printf(
                Locale.ROOT,
                "%s: %d rows in %d ms, %d rows/s, CPU a row: server %.3f ms, PostgreSQL %.3f ms, heap at most %d MB of"
                        + " %d MB, load %.1f%n",
                word,
                done.counts().position(),
                done.took().orElseThrow().toMillis(),
                done.rowsPerSecond(),
                (double) server.toMillis() / ROWS,
                (double) postgres.toMillis() / ROWS,
                peak[0] / MEGABYTE,
                heap().getMax() / MEGABYTE,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        assertThat(peak[0]).isLessThan(600 * MEGABYTE);
        return done;
    }

    /** What holds on a busy machine. */
    private static Duration cpu(Stream<ProcessHandle> processes) {
        return processes
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Stream<ProcessHandle> postgres() {
        long backend = imports.fixture
                .sql()
                .sql("select pg_backend_pid()")
                .query(Long.class)
                .single();
        ProcessHandle server =
                ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants());
    }

    private static MemoryUsage heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }

    /** One row in a thousand has an amount that is none. */
    private Path deals(String cents) throws IOException {
        Path file = folder.resolve("deals" + cents + ".csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("Name,Code,Amount,Close,Stage,Shop,Agent,Quantity,Hot,Contact,City\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write("Deal " + i + ",C" + i + "," + (i % 1_000 == 7 ? "many" : i + cents)
                        + ",2026-0" + (i % 9 + 1) + "-15,Won,Shop " + i % SHOPS + ",K-" + i * 7L % SHOPS + "," + i % 100
                        + ",yes,a" + i + "@example.com,Köln\n");
            }
        }
        return file;
    }
}
