package dev.tenon.engine.conformance;

import dev.tenon.engine.agreement.Row;
import dev.tenon.metadata.object.Blanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Lines with a {@code suite}: a formula, the value of each name, and what is documented as its result. */
final class SuitesShape {
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
            List<Field> fields = new ArrayList<>();
            for (Map.Entry<String, JsonNode> identifier :
                    suite.path("identifiers").properties()) {
                Field field = Field.input(identifier.getKey(), type(identifier.getValue()));
                fields.add(field);
                put(values, field, identifier.getValue().path("value"));
            }
            Question question =
                    new Question(label, line.path("formula").asString(), Blanks.AS_BLANK, fields, Optional.empty());
            asking.ask(question, List.of(new Asking.Case("", new Row(values), expected(suite.path("expectedResult")))));
        } catch (Unsaid e) {
            tally.skip(asking.checks(), label, e.reason());
        }
    }

    /** Of a name that is blank the files do not say the type; the documented formulas ask only whether it is blank. */
    private static InputType type(JsonNode identifier) throws Unsaid {
        String said = identifier.path("dataType").asString("null");
        return said.equals("null")
                ? InputType.NUMBER
                : InputType.named(said).orElseThrow(() -> new Unsaid("names of type " + said));
    }

    private static void put(Map<String, Object> values, Field field, JsonNode value) throws Unsaid {
        if (value.isNull() || value.isMissingNode()) {
            return;
        }
        try {
            Object read = field.type().read(value.isValueNode() ? value.asString() : value.toString());
            if (read != null) {
                values.put(field.name(), read);
            }
        } catch (IllegalArgumentException e) {
            throw new Unsaid("the value of a name cannot be read: " + e.getMessage());
        }
    }

    private static Expected expected(JsonNode result) throws Unsaid {
        JsonNode value = result.path("value");
        if (result.path("dataType").asString("").equals("error")) {
            return new Expected("Error");
        }
        if (value.isMissingNode() && !result.path("dataType").asString("").equals("null")) {
            throw new Unsaid("no expected value");
        }
        return new Expected(value.isNull() || value.isMissingNode() ? "null" : value.asString());
    }
}
