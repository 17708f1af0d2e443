package dev.tenon.engine.query;

import dev.tenon.metadata.filter.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One record of an answer: a value for each selected path, typed (String, BigDecimal, Boolean, Long for ids, LocalDate,
 * Instant, LocalTime, Duration, List of String), null where empty.
 *
 * @param values in the order of {@link Shape#paths()}
 */
public record Row(Shape shape, long id, long version, List<@Nullable Object> values) {

    /** What all rows of an answer have in common. {@code index} finds a path by its lower-case text. */
    public record Shape(List<FieldPath> paths, Map<String, Integer> index) {}

    /** The value of a selected path, without regard to case. */
    public @Nullable Object get(String path) {
        Integer at = shape.index().get(path.toLowerCase(Locale.ROOT));
        if (at == null) {
            throw new IllegalArgumentException("not selected: " + path);
        }
        return values.get(at);
    }
}
