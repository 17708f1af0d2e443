package dev.tenon.engine.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.engine.agreement.BackEnds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the trade's engine answers, what is documented, and what real people write: all back ends agree with it. */
class FormulaConformanceIntegrationTests {
    private static final Path FOLDER = Path.of(System.getProperty("tenon.shared", "absent"), "conformance");

    @ParameterizedTest
    @CsvSource({
        "formula-results.jsonl, 13000, 0",
        "formula-suites.jsonl, 400, 3",
        "formula-expressions.jsonl, 400, 0",
    })
    void nothingFails(String name, int atLeast, int skipped) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.isRegularFile(file), "no shared formulas beside the project: skipped");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Tally tally = new Tally(new PrintStream(said, true, StandardCharsets.UTF_8));
        new CorpusRun(BackEnds.all(), tally).file(file);
        assertThat(tally.failed())
                .as(() -> said.toString(StandardCharsets.UTF_8))
                .isZero();
        assertThat(tally.passed()).isGreaterThan(atLeast);
        assertThat(tally.skipped()).isEqualTo(skipped);
    }
}
