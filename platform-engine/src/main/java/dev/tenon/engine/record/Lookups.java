package dev.tenon.engine.record;

import dev.tenon.engine.security.Session;
import dev.tenon.script.formula.RecordState.Found;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What VLOOKUP found for the records of a save. What is not known yet is noted and answered with nothing: then all questions
 * are put at once, and the formulas that asked are evaluated again.
 */
final class Lookups {
    private static final Found NONE = new Found(List.of(), 0);

    private final Map<Question, Map<String, Found>> known = new HashMap<>();
    private final Map<Question, Set<String>> open = new LinkedHashMap<>();
    private int missed;

    /** Which field is returned, and which is searched: both as {@code Object.Field}. */
    record Question(String returned, String searched) {}

    Found find(Question question, String text) {
        Found found = known.getOrDefault(question, Map.of()).get(text);
        if (found == null) {
            open.computeIfAbsent(question, q -> new LinkedHashSet<>()).add(text);
            missed++;
            return NONE;
        }
        return found;
    }

    /** Grows with each question that could not be answered. */
    int missed() {
        return missed;
    }

    /** Answers what was asked: one statement for each pair of fields. */
    void answer(Session session, LookupStore store) {
        open.forEach((question, texts) -> {
            Map<String, Found> answers = known.computeIfAbsent(question, q -> new HashMap<>());
            texts.forEach(text -> answers.put(text, NONE));
            answers.putAll(store.find(session, question, texts));
        });
        open.clear();
    }
}
