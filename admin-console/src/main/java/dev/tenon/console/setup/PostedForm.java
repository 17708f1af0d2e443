package dev.tenon.console.setup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The values of a posted form by name. */
final class PostedForm {
    private PostedForm() {}

    /** The last value of a name, trimmed; empty without one. A checkbox posts {@code false} before its {@code true}. */
    static String text(MultiValueMap<String, String> form, String name) {
        @Nullable List<String> values = form.get(name);
        return values == null || values.isEmpty() ? "" : values.getLast().strip();
    }

    static boolean flag(MultiValueMap<String, String> form, String name) {
        return text(form, name).equals("true");
    }

    /** All values of a name that are not blank. */
    static List<String> texts(MultiValueMap<String, String> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
