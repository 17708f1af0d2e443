package dev.tenon.engine.record.coercion;

import dev.tenon.engine.record.Raw;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of a raw value. */
public sealed interface Coerced {
    Coerced EMPTY = new Value(null);

    /** A value of the field's Java type; null is empty. */
    record Value(@Nullable Object value) implements Coerced {}

    /** It does not fit. */
    record Refused(Problem problem) implements Coerced {}

    /** A compound was given whole: the same said part by part, by the names of the part fields. */
    record Parts(Map<String, Raw> parts) implements Coerced {
        public Parts {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }
    }

    /**
     * A lookup that names its target by one of the target's own fields; someone with a database must find its id.
     *
     * @param target which of several target objects is meant; absent where the field has one only
     */
    record Reference(Optional<ApiName> target, String keyField, Raw key) implements Coerced {}

    static Coerced of(@Nullable Object value) {
        return value == null ? EMPTY : new Value(value);
    }
}
