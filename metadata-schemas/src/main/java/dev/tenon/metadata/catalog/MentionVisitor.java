package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import java.util.Optional;

/**
 * Sees everything that a definition names, and says what shall stand there instead; empty: nothing. What a definition
 * cannot do without ({@link #object}, {@link #valueSet}, {@link #neededField}, {@link #formula}) may be changed but not dropped.
 *
 * <p>{@code part} is the place inside the definition, {@code fields[3].target}.
 */
interface MentionVisitor {

    default ApiName object(ApiName name, String part) {
        return name;
    }

    default ApiName valueSet(ApiName name, String part) {
        return name;
    }

    /** A field on which the definition rests: a controlling field, what a roll-up sums up. */
    default ApiName neededField(ApiName object, ApiName field, String part) {
        return field;
    }

    /** One of a list of things that may be left out: a tab, an app of a permission set, an object of its grants. */
    default Optional<ApiName> listed(ElementKind kind, ApiName name, String part) {
        return Optional.of(name);
    }

    default Optional<ApiName> field(ApiName object, ApiName field, String part) {
        return Optional.of(field);
    }

    default Optional<FieldPath> path(ApiName object, FieldPath path, String part) {
        return Optional.of(path);
    }

    /** The text of a formula, with all the names in it. */
    default String formula(FormulaPlace place, String text, String part) {
        return text;
    }

    /** A related list, by the name of the children. */
    default Optional<String> children(ApiName parent, String relationship, String part) {
        return Optional.of(relationship);
    }
}
