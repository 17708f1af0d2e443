package dev.tenon.metadata.catalog;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.SystemFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** From which object a name of a formula sets out, and which of its steps are fields: {@code $Source.Account__r.Name}. */
final class FormulaBases {
    static final String RECORD = "$record";
    static final String PRIOR = "$record__prior";
    static final String SOURCE = "$source";
    static final String USER = "$user";
    static final String OBJECT_TYPE = "$objecttype";
    static final String PERMISSION = "$permission";

    private static final int OBJECT_TYPE_FIELD = 3;

    private FormulaBases() {}

    /**
     * The part of a name that is a path of fields.
     *
     * @param skipped the steps before it
     */
    record Base(ApiName object, int skipped) {
        List<String> path(List<String> words) {
            return words.subList(skipped, words.size());
        }
    }

    /** Absent for names that lead to no field: {@code $Organization.Name}. */
    static Optional<Base> of(FormulaScope scope, List<String> words) {
        String first = key(words);
        if (!first.startsWith("$")) {
            return Optional.of(new Base(scope.object(), 0));
        }
        if (words.size() < 2) {
            return Optional.empty();
        }
        return switch (first) {
            case RECORD, PRIOR -> Optional.of(new Base(scope.object(), 1));
            case SOURCE -> scope.source().map(source -> new Base(source, 1));
            case USER -> Optional.of(new Base(SystemFields.USER, 1));
            case OBJECT_TYPE ->
                words.size() == OBJECT_TYPE_FIELD + 1
                        ? Optional.of(new Base(ApiName.of(words.get(1)), OBJECT_TYPE_FIELD))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The first step, for comparison. */
    static String key(List<String> words) {
        return words.getFirst().toLowerCase(Locale.ROOT);
    }
}
