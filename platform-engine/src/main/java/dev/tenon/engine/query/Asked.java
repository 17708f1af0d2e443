package dev.tenon.engine.query;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.formula.ValueType;
import dev.tenon.script.formula.sql.Surrounding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a formula asks of the session: bound anew for each statement, so that plans can be kept. */
sealed interface Asked {

    /** Of the class that {@link ValueType} names; null: blank. */
    @Nullable
    Object value(Session session);

    ValueType type();

    /** The time, the zone and what else belongs to a request. */
    record OfRequest(Surrounding what) implements Asked {
        @Override
        public Object value(Session session) {
            return SessionGlobals.value(session, what);
        }

        @Override
        public ValueType type() {
            return switch (what) {
                case NOW -> ValueType.DATETIME;
                case TODAY -> ValueType.DATE;
                case TIME_NOW -> ValueType.TIME;
                case ZONE, CURRENCY -> ValueType.TEXT;
            };
        }
    }

    record UserId() implements Asked {
        @Override
        public Object value(Session session) {
            return session.actor().userId();
        }

        @Override
        public ValueType type() {
            return ValueType.RECORD;
        }
    }

    /** A name that begins with {@code $}, but none of the user's fields. */
    record Global(List<String> path, ValueType type) implements Asked {
        public Global {
            path = List.copyOf(path);
        }

        @Override
        public @Nullable Object value(Session session) {
            return SessionGlobals.value(session, path);
        }
    }

    default String sqlType() {
        return switch (type()) {
            case NUMBER -> "numeric";
            case TEXT -> "text";
            case CHECKBOX -> "boolean";
            case DATE -> "date";
            case DATETIME -> "timestamptz";
            case TIME -> "time";
            case RECORD -> "bigint";
            case CHOICES -> "text[]";
        };
    }
}
