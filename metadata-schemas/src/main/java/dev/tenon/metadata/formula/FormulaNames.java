package dev.tenon.metadata.formula;

import dev.tenon.metadata.problem.Sentence;
import java.util.List;
import java.util.Optional;

/** What names mean where a formula stands; the check asks it, whoever knows the fields answers. */
public interface FormulaNames {

    /**
     * The meaning of a name, whatever the case of its letters; empty if there is none. {@code $Record} and
     * {@code $Record__Prior} are understood by the check and never asked for.
     */
    Optional<Named> find(List<String> steps);

    /** Whole names, steps joined by points, of which a misspelt one may have meant one. */
    List<String> suggestions(List<String> steps);

    /** Why a name has no meaning, where there is more to say than that it is unknown. */
    default Optional<Sentence> whyNot(List<String> steps) {
        return Optional.empty();
    }
}
