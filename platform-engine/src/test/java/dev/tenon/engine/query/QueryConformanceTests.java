package dev.tenon.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.object.ApiName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real queries with the trees that another parser made of them. */
class QueryConformanceTests {
    private final Path file = Path.of(System.getProperty("tenon.shared", "absent"), "conformance", "queries.jsonl");

    @BeforeEach
    void needsTheFile() {
        assumeTrue(Files.isRegularFile(file), "no shared queries beside the project: skipped");
    }

    @Test
    void validOnesAreReadOrNamedAsLater() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        int read = 0;
        for (JsonNode line : lines()) {
            ParsedQuery parsed = QueryParser.parse(line.path("soql").asString());
            String why = parsed.problems().toString();
            boolean later = why.contains("is not part of the query language yet");
            if (line.path("valid").asString().equals("true")) {
                softly.assertThat(later || parsed.problems().isEmpty())
                        .as("%s %s", line.path("soql"), why)
                        .isTrue();
                read += parsed.problems().isEmpty() ? 1 : 0;
                softly.assertThat(later && supported(line))
                        .as("%s", line.path("soql"))
                        .isFalse();
            } else {
                softly.assertThat(parsed.query()).as("%s", line.path("soql")).isEmpty();
            }
        }
        softly.assertAll();
        assertThat(read).isGreaterThan(50);
    }

    @Test
    void whatIsReadAgreesWithTheTree() throws IOException {
        SoftAssertions softly = new SoftAssertions();
        for (JsonNode line : lines()) {
            ParsedQuery parsed = QueryParser.parse(line.path("soql").asString());
            JsonNode tree = line.path("ast");
            if (parsed.query().isPresent() && !tree.isMissingNode()) {
                Query query = parsed.orThrow();
                String text = line.path("soql").asString();
                softly.assertThat(query.object())
                        .as(text)
                        .isEqualTo(ApiName.of(tree.path("sObject").asString()));
                softly.assertThat(query.limit().orElse(-1))
                        .as(text)
                        .isEqualTo(tree.path("limit").asInt(-1));
                softly.assertThat(query.offset().orElse(-1))
                        .as(text)
                        .isEqualTo(tree.path("offset").asInt(-1));
                softly.assertThat(query.orderBy())
                        .as(text)
                        .hasSize(tree.path("orderBy").size());
                if (!query.isCount() && !text.contains("FIELDS(")) {
                    softly.assertThat(selected(query)).as(text).isEqualTo(selected(tree));
                }
                softly.assertThat(comparisons(query.where())).as(text).isEqualTo(comparisons(tree.path("where")));
            }
        }
        softly.assertAll();
    }

    private static List<String> selected(Query query) {
        return query.select().stream()
                .map(item -> ((Selection.Field) item).path().toString())
                .toList();
    }

    private static List<String> selected(JsonNode tree) {
        List<String> names = new ArrayList<>();
        tree.path("fields")
                .forEach(field -> names.add(
                        field.has("rawValue")
                                ? field.path("rawValue").asString()
                                : field.path("field").asString()));
        return names;
    }

    /** The compared fields in their order. */
    private static List<String> comparisons(Filter filter) {
        return switch (filter) {
            case Filter.And and ->
                and.parts().stream().flatMap(part -> comparisons(part).stream()).toList();
            case Filter.Or or ->
                or.parts().stream().flatMap(part -> comparisons(part).stream()).toList();
            case Filter.Not not -> comparisons(not.inner());
            case Filter.Compare compare -> scope(compare) ? List.of() : List.of(lower(compare.path()));
        };
    }

    private static boolean scope(Filter.Compare compare) {
        return compare.operands().contains(new Operand.Me());
    }

    private static List<String> comparisons(JsonNode where) {
        List<String> fields = new ArrayList<>();
        if (where.path("left").has("field")) {
            fields.add(where.path("left").path("field").asString().toLowerCase(Locale.ROOT));
        }
        if (where.has("right")) {
            fields.addAll(comparisons(where.path("right")));
        }
        return fields;
    }

    private static String lower(FieldPath path) {
        return path.toString().toLowerCase(Locale.ROOT);
    }

    /** True if the tree shows nothing that a later version of the language brings. */
    private static boolean supported(JsonNode line) {
        String tree = line.path("ast").toString();
        return line.has("ast")
                && !tree.contains("Subquery\"")
                && !tree.contains("FunctionExpression")
                && !tree.contains("\"fn\"")
                && !tree.contains("valueQuery")
                && !tree.contains("FieldTypeof")
                && !tree.contains("\"alias\"")
                && !tree.contains("CURRENCY")
                && !tree.contains("APEX_BIND")
                && !line.path("ast").has("groupBy")
                && !line.path("ast").has("for")
                && !line.path("ast").has("usingScope")
                && !line.path("ast").has("withDataCategory");
    }

    private List<JsonNode> lines() throws IOException {
        JsonMapper mapper = JsonMapper.shared();
        return Files.readAllLines(file).stream().map(mapper::readTree).toList();
    }
}
