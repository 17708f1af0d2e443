package dev.tenon.script.formula;

import dev.tenon.metadata.formula.ValueType;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether two values of a type are the same: null if that cannot be said, because one of them is blank. */
@FunctionalInterface
interface Sameness {
    @Nullable
    Boolean same(@Nullable Object a, @Nullable Object b);

    static Sameness of(ValueType type) {
        return switch (type) {
            case TEXT, CHOICES -> Objects::equals;
            case CHECKBOX -> (a, b) -> Boolean.TRUE.equals(a) == Boolean.TRUE.equals(b);
            case NUMBER -> (a, b) -> a == null || b == null ? null : ((BigDecimal) a).compareTo((BigDecimal) b) == 0;
            case DATE, DATETIME, TIME, RECORD -> (a, b) -> a == null || b == null ? null : a.equals(b);
        };
    }
}
