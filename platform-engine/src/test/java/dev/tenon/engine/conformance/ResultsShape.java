package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Row;
import dev.tenon.metadata.object.Blanks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Lines with {@code rows}: a formula, inputs, and the answers of the trade's engine for each treatment of blanks. */
final class ResultsShape {
    /** Where its answers differ, the one that counts comes first; another stands in where it is missing. */
    private static final List<String> ANSWERS = List.of("java", "sql", "js");

    private final Asking asking;
    private final Tally tally;

    ResultsShape(Asking asking, Tally tally) {
        this.asking = asking;
        this.tally = tally;
    }

    void run(String where, JsonNode line) {
        try {
            List<Field> fields = fields(line.path("fields"));
            for (Treatment treatment : Treatment.values()) {
                Question question = new Question(
                        where + " blanks=" + treatment.word,
                        line.path("formula").asString(),
                        treatment.blanks,
                        fields,
                        InputType.named(line.path("returnType").asString("")));
                asking.ask(question, cases(question, line, treatment));
            }
        } catch (Unsaid e) {
            tally.skip(
                    asking.checks()
                            * Treatment.values().length
                            * line.path("rows").size(),
                    where,
                    e.reason());
        }
    }

    /** How the files call what becomes of blank numbers. */
    private enum Treatment {
        ZERO("zero", Blanks.AS_ZERO),
        BLANK("null", Blanks.AS_BLANK);

        private final String word;
        private final Blanks blanks;

        Treatment(String word, Blanks blanks) {
            this.word = word;
            this.blanks = blanks;
        }
    }

    private static List<Field> fields(JsonNode list) throws Unsaid {
        List<Field> fields = new ArrayList<>();
        for (JsonNode node : list) {
            String type = node.path("type").asString(node.path("dataType").asString(""));
            InputType known = InputType.named(type).orElseThrow(() -> new Unsaid("fields of type " + type));
            JsonNode formula = node.path("formula");
            fields.add(new Field(
                    apiName(node.path("name").asString()),
                    known,
                    formula.isString() ? Optional.of(formula.asString()) : Optional.empty(),
                    fields(node.path("fields"))));
        }
        return fields;
    }

    private static String apiName(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("__c") ? name : name + "__c";
    }

    private List<Asking.Case> cases(Question question, JsonNode line, Treatment treatment) throws Unsaid {
        RowInput reading = new RowInput(columns(question.fields(), line.path("inputOrder")));
        List<Asking.Case> cases = new ArrayList<>();
        for (JsonNode row : line.path("rows")) {
            String shown = "[" + row.path("input").asString("") + "]";
            try {
                Row values = reading.row(row.path("input"));
                cases.add(new Asking.Case(shown, values, expected(row.path("expected"), treatment)));
            } catch (Unsaid e) {
                tally.skip(asking.checks(), question.where() + " " + shown, e.reason());
            }
        }
        return cases;
    }

    /** A column that no field has is not read by the formula either. */
    private static List<Field> columns(List<Field> fields, JsonNode order) throws Unsaid {
        List<Field> inputs = fields.stream()
                .flatMap(Field::all)
                .filter(field -> field.formula().isEmpty())
                .toList();
        if (!order.isArray()) {
            return inputs;
        }
        return order.valueStream()
                .map(name -> apiName(name.asString()))
                .map(name -> inputs.stream()
                        .filter(field -> field.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseGet(() -> Field.input(name, InputType.TEXT)))
                .toList();
    }

    private static Expected expected(JsonNode expected, Treatment treatment) throws Unsaid {
        JsonNode answers = expected.has(treatment.word) ? expected.path(treatment.word) : expected;
        List<String> found = Stream.concat(ANSWERS.stream().map(answers::path), Stream.of(answers))
                .filter(JsonNode::isValueNode)
                .map(answer -> answer.isNull() ? "null" : answer.asString())
                .toList();
        if (found.isEmpty()) {
            throw new Unsaid("no answer for blanks as " + treatment.word);
        }
        return new Expected(found.getFirst(), found.subList(1, found.size()));
    }
}
