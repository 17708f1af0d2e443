package dev.tenon.engine.query;

import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * One record of an answer: a value for each selected path, typed, null where empty.
 *
 * <p>String for texts and picklists (and for JSON: its text), BigDecimal for numbers, Boolean, Long for ids and files,
 * LocalDate, Instant, LocalTime, Duration, List of String for multi-select picklists, and for an address or geolocation a
 * Map of its filled parts ({@code street}, {@code city}, {@code latitude}, ...).
 *
 * @param values in the order of {@link Shape#columns()}
 * @param parentIds in the order of {@link Shape#parents()}
 */
public record Row(Shape shape, long id, long version, List<@Nullable Object> values, List<@Nullable Long> parentIds) {

    /**
     * What all rows of an answer have in common.
     *
     * @param object whose records they are
     * @param parents every parent that a selected path crosses, outer before inner
     * @param index finds a column by its lower-case path, parents by theirs with a dot behind
     */
    public record Shape(CatalogObject object, List<Column> columns, List<Parent> parents, Map<String, Integer> index) {
        public Shape {
            columns = List.copyOf(columns);
            parents = List.copyOf(parents);
            index = Map.copyOf(index);
        }

        public List<FieldPath> paths() {
            return columns.stream().map(Column::path).toList();
        }

        /** Where a selected path stands, without regard to case; -1 if it was not selected. */
        public int indexOf(String path) {
            Integer at = index.get(path.toLowerCase(Locale.ROOT));
            return at == null ? -1 : at;
        }
    }

    /** A selected path in the case of its definition, and its field. Of several possible parents, the first one's. */
    public record Column(FieldPath path, CatalogObject object, CatalogField field) {}

    /** A parent that was crossed: the path to it and the objects it may be of. */
    public record Parent(FieldPath path, List<CatalogObject> objects) {
        public Parent {
            objects = List.copyOf(objects);
        }
    }

    /** The value of a selected path, without regard to case. */
    public @Nullable Object get(String path) {
        int at = shape.indexOf(path);
        if (at < 0) {
            throw new IllegalArgumentException("not selected: " + path);
        }
        return values.get(at);
    }

    /** The same as a text; null where empty. */
    public @Nullable String text(String path) {
        Object value = get(path);
        return value == null ? null : value.toString();
    }

    /** The id of the parent behind a selected path such as {@code Account.Name}; empty if there is none or it is hidden. */
    public OptionalLong parentId(String parentPath) {
        int at = shape.indexOf(parentPath + ".");
        Long id = at < 0 ? null : parentIds.get(at);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
