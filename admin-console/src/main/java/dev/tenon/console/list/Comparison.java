package dev.tenon.console.list;

import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.Operator;
import java.util.List;
import java.util.Optional;

/** How people compare in the filter builder: the operators of the language, and emptiness in words of its own. */
sealed interface Comparison {

    /** Its name in addresses and forms. */
    String key();

    boolean takesValue();

    FilterItem item(String field, List<String> values);

    /** An operator that compares with values. */
    record With(Operator operator) implements Comparison {
        @Override
        public String key() {
            return operator.key();
        }

        @Override
        public boolean takesValue() {
            return true;
        }

        @Override
        public FilterItem item(String field, List<String> values) {
            return new FilterItem(field, operator, values);
        }
    }

    /** Is empty, or is not. */
    enum Emptiness implements Comparison {
        EMPTY("empty", Operator.EQUALS),
        FILLED("filled", Operator.NOT_EQUALS);

        private final String key;
        private final Operator operator;

        Emptiness(String key, Operator operator) {
            this.key = key;
            this.operator = operator;
        }

        @Override
        public String key() {
            return key;
        }

        @Override
        public boolean takesValue() {
            return false;
        }

        @Override
        public FilterItem item(String field, List<String> values) {
            return new FilterItem(field, operator, List.of(""));
        }
    }

    static Optional<Comparison> ofKey(String key) {
        for (Emptiness emptiness : Emptiness.values()) {
            if (emptiness.key.equals(key)) {
                return Optional.of(emptiness);
            }
        }
        return Operator.ofKey(key).map(With::new);
    }

    static Comparison of(FilterItem item) {
        if (item.values().stream().allMatch(String::isEmpty)) {
            for (Emptiness emptiness : Emptiness.values()) {
                if (emptiness.operator == item.operator()) {
                    return emptiness;
                }
            }
        }
        return new With(item.operator());
    }
}
