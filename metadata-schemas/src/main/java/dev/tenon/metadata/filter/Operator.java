package dev.tenon.metadata.filter;

import java.util.Optional;

/** How a field is compared. The key is its name in files and forms. */
public enum Operator {
    EQUALS("equals"),
    NOT_EQUALS("notEquals"),
    LESS("lessThan"),
    LESS_OR_EQUAL("lessOrEqual"),
    GREATER("greaterThan"),
    GREATER_OR_EQUAL("greaterOrEqual"),
    CONTAINS("contains"),
    NOT_CONTAINS("notContains"),
    STARTS_WITH("startsWith"),
    LIKE("like"),
    IN("in"),
    NOT_IN("notIn"),
    INCLUDES("includes"),
    EXCLUDES("excludes");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<Operator> ofKey(String key) {
        for (Operator operator : values()) {
            if (operator.key.equalsIgnoreCase(key)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }
}
