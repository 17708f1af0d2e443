package dev.tenon.metadata.formula;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.object.Blanks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Formulas that people have written can be read, and printed back to the same tree; those with types are sound. */
class FormulaCorpusTests {
    private static final Map<String, FormulaType> TYPES = Map.ofEntries(
            Map.entry("double", FormulaType.NUMBER),
            Map.entry("number", FormulaType.NUMBER),
            Map.entry("null", FormulaType.NUMBER),
            Map.entry("currency", FormulaType.CURRENCY),
            Map.entry("percent", FormulaType.PERCENT),
            Map.entry("text", FormulaType.TEXT),
            Map.entry("email", FormulaType.TEXT),
            Map.entry("phone", FormulaType.TEXT),
            Map.entry("url", FormulaType.TEXT),
            Map.entry("textarea", FormulaType.TEXT),
            Map.entry("boolean", FormulaType.CHECKBOX),
            Map.entry("checkbox", FormulaType.CHECKBOX),
            Map.entry("dateonly", FormulaType.DATE),
            Map.entry("date", FormulaType.DATE),
            Map.entry("datetime", FormulaType.DATETIME),
            Map.entry("timeonly", FormulaType.TIME),
            Map.entry("picklist", FormulaType.PICKLIST));

    @Test
    void realFormulasComeBack() throws IOException {
        List<String> failed = new ArrayList<>();
        int read = 0;
        for (String line : lines("formula-expressions.jsonl")) {
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

    @Test
    void formulasWithKnownResultsAreSound() throws IOException {
        List<String> failed = new ArrayList<>();
        for (String line : lines("formula-results.jsonl")) {
            JsonNode row = JsonMapper.shared().readTree(line);
            Map<String, FormulaType> names = new TreeMap<>();
            row.get("fields")
                    .forEach(field -> names.put(
                            field.get("name").asString() + "__c",
                            TYPES.get(field.get("type").asString().toLowerCase(Locale.ROOT))));
            check(row.get("formula").asString(), names).ifPresent(failed::add);
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void documentedFormulasAreSound() throws IOException {
        List<String> failed = new ArrayList<>();
        for (String line : lines("formula-suites.jsonl")) {
            JsonNode row = JsonMapper.shared().readTree(line);
            Map<String, FormulaType> names = new TreeMap<>();
            row.get("suite")
                    .get("identifiers")
                    .propertyStream()
                    .forEach(name -> names.put(
                            name.getKey(),
                            TYPES.get(name.getValue().get("dataType").asString().toLowerCase(Locale.ROOT))));
            check(row.get("formula").asString(), names).ifPresent(failed::add);
        }
        assertThat(failed).allMatch(said -> said.contains("GETSESSIONID belongs to page scripts"));
    }

    private static Optional<String> check(String text, Map<String, FormulaType> types) {
        Checked checked = FormulaCheck.check(
                text, new TestingNames(types), new Demand(FormulaUse.VALIDATION, Blanks.AS_ZERO, Optional.empty()));
        return checked instanceof Checked.Unsound unsound
                ? Optional.of(text + " -> " + unsound.problems())
                : Optional.empty();
    }

    private static List<String> lines(String name) throws IOException {
        String shared = System.getProperty("tenon.shared", "");
        Path file = Path.of(shared, "conformance", name);
        Assumptions.assumeTrue(!shared.isEmpty() && Files.exists(file), "the formula corpus is not here");
        return Files.readAllLines(file);
    }
}
