package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formulas that people have written can be read, and printed back to the same tree. */
class FormulaCorpusTests {

    @Test
    void realFormulasComeBack() throws IOException {
        List<String> failed = new ArrayList<>();
        int read = 0;
        for (String line : lines()) {
            JsonNode row = JsonMapper.shared().readTree(line);
            String text = row.get("expression").asString().replaceAll("%%%\\w+%%%", "");
            Parsed parsed = row.get("kind").asString().startsWith("flow")
                    ? FormulaParser.parseFlow(text)
                    : FormulaParser.parse(text);
            if (!(parsed instanceof Parsed.Tree tree) || !comesBack(tree.formula())) {
                failed.add(text + " -> " + parsed);
            }
            read++;
        }
        assertThat(failed).isEmpty();
        assertThat(read).isEqualTo(415);
    }

    private static boolean comesBack(Formula formula) {
        return FormulaParser.parse(FormulaPrinter.print(formula)) instanceof Parsed.Tree again
                && FormulaTrees.same(again.formula(), formula);
    }

    private static List<String> lines() throws IOException {
        String shared = System.getProperty("tenon.shared", "");
        Path file = Path.of(shared, "conformance", "formula-expressions.jsonl");
        Assumptions.assumeTrue(!shared.isEmpty() && Files.exists(file), "the formula corpus is not here");
        return Files.readAllLines(file);
    }
}
