package dev.tenon.console.record;

import dev.tenon.console.record.widget.Reader;
import dev.tenon.console.view.Field;
import dev.tenon.console.view.Input;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Puts each problem beside the field that it means; what belongs to no field of the form goes on top. */
final class FieldProblems {

    private final Map<String, String> byField = new LinkedHashMap<>();
    private final Map<String, String> others = new LinkedHashMap<>();
    private final Set<String> placed = new HashSet<>();

    FieldProblems(Reader reader, Problems problems) {
        for (Problem problem : problems) {
            String sentence = problem.code().equals("REQUIRED_FIELD_MISSING")
                    ? reader.text().get("record.required")
                    : problem.message(reader.locale());
            byField.merge(problem.path().toLowerCase(Locale.ROOT), sentence, (one, two) -> one + " " + two);
            others.put(problem.path().toLowerCase(Locale.ROOT), problem.message(reader.locale()));
        }
    }

    Field beside(Field field) {
        Field mended = field.input() instanceof Input.Group group ? withParts(field, group) : field;
        String key = field.name().toLowerCase(Locale.ROOT);
        String sentence = byField.get(key);
        if (sentence == null) {
            return mended;
        }
        placed.add(key);
        return mended.withProblem(sentence);
    }

    private Field withParts(Field field, Input.Group group) {
        List<Field> parts = group.parts().stream().map(this::beside).toList();
        Field whole = Field.group(field.name(), field.label(), parts).withHelp(field.help());
        Field sized = field.isWide() ? whole.wide() : whole;
        return field.isRequired() ? sized.required() : sized;
    }

    /** To be asked when all fields have been. */
    List<String> onTop() {
        List<String> top = new ArrayList<>();
        others.forEach((path, sentence) -> {
            if (!placed.contains(path)) {
                top.add(sentence);
            }
        });
        return top;
    }
}
