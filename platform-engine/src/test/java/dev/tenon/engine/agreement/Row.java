package dev.tenon.engine.agreement;

import dev.tenon.metadata.formula.Source;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values under the names by which formulas read them; what is not there is blank. */
public record Row(Map<String, Object> values) {
    public Row {
        values = Map.copyOf(values);
    }

    public @Nullable Object value(Source source) {
        return values.get(nameOf(source));
    }

    /** The steps of a source with points between. */
    public static String nameOf(Source source) {
        return String.join(
                ".",
                switch (source) {
                    case Source.Field field -> field.path();
                    case Source.Prior prior -> prior.path();
                    case Source.Global global -> global.path();
                });
    }

    public Row without(String name) {
        Map<String, Object> others = new HashMap<>(values);
        others.remove(name);
        return new Row(others);
    }

    @Override
    public String toString() {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + new Answer.Value(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
