package dev.tenon.engine.record.coercion;

import dev.tenon.metadata.object.FieldDef;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checkboxes: yes or no in the words of forms and spreadsheets; never empty. */
final class Booleans {
    private static final Set<String> YES = Set.of("true", "yes", "y", "t", "1", "on", "x", "是", "真", "对", "√", "✓");
    private static final Set<String> NO = Set.of("false", "no", "n", "f", "0", "off", "否", "假", "错", "×");

    private Booleans() {}

    static Coerced checkbox(FieldDef field, Object value) {
        Boolean read = switch (value) {
            case Boolean given -> given;
            case String text -> read(text.strip().toLowerCase(Locale.ROOT));
            case Number number -> read(number.toString());
            default -> null;
        };
        return read != null
                ? Coerced.of(read)
                : Refusals.invalid(
                        field,
                        "{0}: {1} is neither yes nor no. Write true or false.",
                        "{0}：{1} 不是“是”或“否”，请填写 true 或 false。",
                        value);
    }

    private static @Nullable Boolean read(String word) {
        if (YES.contains(word)) {
            return true;
        }
        return NO.contains(word) || word.isEmpty() ? Boolean.FALSE : null;
    }
}
