package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectFormulas.Compiled;
import dev.tenon.engine.record.ObjectFormulas.Given;
import dev.tenon.metadata.object.ApiName;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the forms of one object show and obey, compiled.
 *
 * @param conditions by layout and field
 * @param values what can be asked for by its path: the formula fields, and all that they, conditions and defaults read
 */
record FormFormulas(Map<ApiName, Map<ApiName, Conditions>> conditions, Map<String, Given> values) {
    static final FormFormulas NONE = new FormFormulas(Map.of(), Map.of());

    FormFormulas {
        conditions = Map.copyOf(conditions);
        values = Map.copyOf(values);
    }

    /** The conditions of a field. */
    record Conditions(Optional<Compiled> showIf, Optional<Compiled> requireIf, Optional<Compiled> readOnlyIf) {
        Stream<Compiled> all() {
            return Stream.of(showIf, requireIf, readOnlyIf).flatMap(Optional::stream);
        }
    }
}
