package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.ValueType;
import dev.tenon.metadata.object.RecordId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.jspecify.annotations.Nullable;

/** Values on their way to JavaScript and back. */
final class JavaScriptValues {
    private final Value array;

    JavaScriptValues(Context context) {
        array = context.eval("js", "(...all) => all");
    }

    Value array(@Nullable Object[] all) {
        return array.execute(all);
    }

    @Nullable
    Object toJavaScript(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case BigDecimal number -> number.toString();
            case LocalDate date -> (double) date.toEpochDay();
            case Instant instant -> (double) instant.toEpochMilli();
            case LocalTime time -> time.get(ChronoField.MILLI_OF_DAY);
            case Long id -> RecordId.format(id);
            case List<?> choices -> array(choices.toArray());
            default -> value;
        };
    }

    @Nullable
    Object toJava(Value value, ValueType type) {
        if (value.isNull()) {
            return null;
        }
        return switch (type) {
            case NUMBER -> new BigDecimal(value.invokeMember("toString").asString());
            case TEXT -> value.asString();
            case CHECKBOX -> value.asBoolean();
            case DATE -> LocalDate.ofEpochDay((long) value.asDouble());
            case DATETIME -> Instant.ofEpochMilli((long) value.asDouble());
            case TIME -> LocalTime.ofNanoOfDay((long) value.asDouble() * 1_000_000);
            case RECORD -> RecordId.parse(value.asString()).orElseThrow();
            case CHOICES -> texts(value);
        };
    }

    private static List<String> texts(Value array) {
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            texts.add(array.getArrayElement(i).asString());
        }
        return texts;
    }
}
