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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How fast a large file goes through all checks, and how much memory it takes: told, and only the memory judged. */
@Tag("long")
class ImportSpeedIntegrationTests {
    private static final int ROWS = 100_000;
    private static final int SHOPS = 500;
    private static final long MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    @Test
    void aHundredThousandRowsWithLookupsAndAUniqueKey() throws IOException {
        EngineFixture fixture = EngineFixture.org("import_speed");
        TestingImports imports = new TestingImports(fixture, folder);
        fixture.deploy(
                object("Shop__c", text("City__c")),
                object(
                        "Deal__c",
                        text("Code__c", 20).withUnique(true, true),
                        currency("Amount__c"),
                        date("Close__c"),
                        picklist("Stage__c", "Open", "Won", "Lost"),
                        lookup("Shop__c", "Shop__c"),
                        number("Quantity__c", 8, 0),
                        checkbox("Hot__c"),
                        email("Contact__c"),
                        text("City__c")));
        StringBuilder shops = new StringBuilder("Name,City\n");
        for (int i = 0; i < SHOPS; i++) {
            shops.append("Shop ").append(i).append(",Berlin\n");
        }
        imports.run(imports.upload("Shop__c", shops.toString()));
        ImportRun run = imports.upload("Deal__c", deals());
        long[] peak = new long[1];
        Duration before = cpu();
        ImportRun done = imports.run(
                imports.choose(run, TestingImports.mapping("Shop", "Shop__c", "Name")),
                (rows, total) -> peak[0] = Math.max(peak[0], heap().getUsed()));
        Duration spent = cpu().minus(before);
        long load = Math.round(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() * 10);
        System.out.printf(
                Locale.ROOT,
                "import: %d rows in %d ms, %d rows/s, CPU of server and PostgreSQL %d ms, heap at most %d MB of %d MB,"
                        + " load %d.%d%n",
                done.counts().position(),
                done.took().orElseThrow().toMillis(),
                done.rowsPerSecond(),
                spent.toMillis(),
                peak[0] / MEGABYTE,
                heap().getMax() / MEGABYTE,
                load / 10,
                load % 10);
        assertThat(done.counts()).isEqualTo(new ImportRun.Counts(ROWS, ROWS - 100, 0, 100, 0, 0));
        assertThat(peak[0]).isLessThan(600 * MEGABYTE);
    }

    /** Of this process and those that it started: what holds on a busy machine. */
    private static Duration cpu() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static MemoryUsage heap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    }

    /** One row in a thousand has an amount that is none. */
    private Path deals() throws IOException {
        Path file = folder.resolve("deals.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            writer.write("Name,Code,Amount,Close,Stage,Shop,Quantity,Hot,Contact,City\n");
            for (int i = 0; i < ROWS; i++) {
                writer.write("Deal " + i + ",C" + i + "," + (i % 1_000 == 7 ? "many" : i + ".50")
                        + ",2026-0" + (i % 9 + 1) + "-15,Won,Shop " + i % SHOPS + "," + i % 100 + ",yes,a" + i
                        + "@example.com,Köln\n");
            }
        }
        return file;
    }
}
