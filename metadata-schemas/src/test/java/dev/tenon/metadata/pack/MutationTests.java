package dev.tenon.metadata.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogChange;
import dev.tenon.metadata.catalog.CatalogCheck;
import dev.tenon.metadata.catalog.Draft;
import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.problem.ProblemKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Valid definitions, broken at random: the reader and the check answer each with problems or a value, never a failure. */
class MutationTests {
    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");
    private static final int ROUNDS = 20_000;
    private static final List<String> SNIPPETS = List.of(
            ":",
            ": ",
            "- ",
            "{",
            "}",
            "[",
            "]",
            ",",
            "\n",
            "  ",
            "\t",
            "#",
            "&a ",
            "*a",
            "!!int ",
            "|",
            ">",
            "'",
            "\"",
            "null",
            "true",
            "-1",
            "99999999999999999999",
            "1e9",
            "医",
            "😀",
            "\u0000",
            "\uFEFF",
            "\u202E",
            "__c",
            "__r",
            ".",
            "..",
            "name",
            "type: ",
            "text",
            "masterDetail",
            "Account",
            "Hospital_Visit__c",
            "? ",
            "---\n",
            "%",
            "\\",
            "values: ",
            "object: ",
            "renamedFrom: ",
            "{0}",
            "1 AND (2 OR",
            "Hospital__r.Name");

    private final Random random = new Random(20261121);
    private final Catalog base = base();

    @Test
    void noMutationBreaksReaderOrCheck() {
        int accepted = 0;
        for (int round = 0; round < ROUNDS; round++) {
            ElementKind kind = ElementKind.values()[random.nextInt(ElementKind.values().length)];
            String yaml = mutated(Examples.of(kind), 1 + random.nextInt(4));
            Read<Element> read = DefinitionReader.readYaml(kind, "m.yaml", yaml);
            assertThat(read.value().isPresent())
                    .as(yaml)
                    .isEqualTo(read.problems().isEmpty());
            read.problems()
                    .forEach(problem ->
                            assertThat(problem.message(Locale.CHINA)).as(yaml).isNotBlank());
            if (read.value().isPresent()) {
                accepted++;
                survives(read.value().get(), yaml);
            }
        }
        assertThat(accepted).isBetween(ROUNDS / 20, ROUNDS * 19 / 20);
    }

    /** What was read is written and read as the same, drafted and checked. */
    private void survives(Element element, String yaml) {
        Read<Element> again = DefinitionReader.readYaml(element.kind(), "a.yaml", DefinitionWriter.yaml(element));
        assertThat(again.value()).as(yaml).isEqualTo(Optional.of(element));
        Draft draft = base.with(new CatalogChange.Put(element, ""), NOW);
        CatalogCheck.check(draft.catalog(), base)
                .forEach(problem -> assertThat(problem.message(Locale.ENGLISH)).isNotBlank());
    }

    private String mutated(String text, int times) {
        StringBuilder out = new StringBuilder(text);
        for (int i = 0; i < times && !out.isEmpty(); i++) {
            int at = random.nextInt(out.length());
            int length = Math.min(out.length() - at, 1 + random.nextInt(12));
            switch (random.nextInt(5)) {
                case 0 -> out.delete(at, at + length);
                case 1 -> out.insert(at, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                case 2 -> out.replace(at, at + length, SNIPPETS.get(random.nextInt(SNIPPETS.size())));
                case 3 -> out.insert(random.nextInt(out.length()), out.substring(at, at + length));
                default -> out.setCharAt(at, (char) (32 + random.nextInt(95)));
            }
        }
        return out.toString();
    }

    private static Catalog base() {
        List<CatalogChange> changes = new ArrayList<>();
        for (ElementKind kind : ElementKind.values()) {
            Element element =
                    DefinitionReader.readYaml(kind, "b.yaml", Examples.of(kind)).orThrow(ProblemKind.BAD_INPUT);
            changes.add(new CatalogChange.Put(element, ""));
        }
        return Catalog.empty().with(new CatalogChange.All(changes), NOW).catalog();
    }
}
