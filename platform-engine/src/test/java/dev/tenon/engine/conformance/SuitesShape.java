package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Row;
import dev.tenon.metadata.object.Blanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Lines with a {@code suite}: a formula, the value of each name, and what is documented as its result. */
final class SuitesShape {
    private static final List<InputType> GUESSES = List.of(
            InputType.NUMBER, InputType.TEXT, InputType.DATE, InputType.DATETIME, InputType.CHECKBOX, InputType.TIME);

    private final Asking asking;
    private final Tally tally;

    SuitesShape(Asking asking, Tally tally) {
        this.asking = asking;
        this.tally = tally;
    }

    void run(String where, JsonNode line) {
        JsonNode suite = line.path("suite");
        String label = where + " / " + suite.path("context").asString("");
        try {
            Map<String, Object> values = new HashMap<>();
            for (Map.Entry<String, JsonNode> identifier :
                    suite.path("identifiers").properties()) {
                put(
                        values,
                        field(identifier, InputType.NUMBER),
                        identifier.getValue().path("value"));
            }
            Asking.Case only = new Asking.Case("", new Row(values), expected(suite.path("expectedResult")));
            asking.ask(question(label, line), List.of(only));
        } catch (Unsaid e) {
            tally.skip(asking.checks(), label, e.reason());
        }
    }

    /** Of names that are blank the files do not say the type: it is the first with which the formula makes sense. */
    private static Question question(String label, JsonNode line) throws Unsaid {
        Question first = question(label, line, InputType.NUMBER);
        for (InputType guess : GUESSES) {
            Question question = question(label, line, guess);
            if (Compiling.of(question) instanceof Compiling.Compiled) {
                return question;
            }
        }
        return first;
    }

    private static Question question(String label, JsonNode line, InputType ofBlanks) throws Unsaid {
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> identifier :
                line.path("suite").path("identifiers").properties()) {
            fields.add(field(identifier, ofBlanks));
        }
        return new Question(label, line.path("formula").asString(), Blanks.AS_BLANK, fields, Optional.empty());
    }

    private static Field field(Map.Entry<String, JsonNode> identifier, InputType ofBlanks) throws Unsaid {
        String said = identifier.getValue().path("dataType").asString("null");
        InputType type = said.equals("null")
                ? ofBlanks
                : InputType.named(said).orElseThrow(() -> new Unsaid("names of type " + said));
        return Field.input(identifier.getKey(), type);
    }

    private static void put(Map<String, Object> values, Field field, JsonNode value) throws Unsaid {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        try {
            Object read = field.type().read(text(value));
            if (read != null) {
                Place.put(values, field, read);
            }
        } catch (IllegalArgumentException e) {
            throw new Unsaid("the value of a name cannot be read: " + e.getMessage());
        }
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";"))
                : value.isValueNode() ? value.asString() : value.toString();
    }

    private static Expected expected(JsonNode result) throws Unsaid {
        JsonNode value = result.path("value");
        if (result.path("dataType").asString("").equals("error")) {
            return Expected.of("Error");
        }
        if (value.isMissingNode() && !result.path("dataType").asString("").equals("null")) {
            throw new Unsaid("no expected value");
        }
        return Expected.of(value.isNull() || value.isMissingNode() ? "null" : value.asString());
    }
}
