package dev.tenon.script.formula;

import dev.tenon.script.formula.Failure.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way into JSON: {@code $.deals[0].name}, {@code $['first name']}. */
record JsonPath(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile(
            "\\.(?<name>[^.\\[\\]]++)|\\[(?<index>[0-9]{1,6})\\]|\\['(?<single>[^']*+)'\\]|\\[\"(?<double>[^\"]*+)\"\\]");

    JsonPath {
        steps = List.copyOf(steps);
    }

    /** One step of the way. */
    sealed interface Step {}

    /** To a member of an object. */
    record Member(String name) implements Step {}

    /** To an element of an array, from 0. */
    record Element(int index) implements Step {}

    static JsonPath of(String path) {
        if (!path.startsWith("$")) {
            throw unreadable(path);
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(path);
        for (int at = 1; at < path.length(); at = step.end()) {
            if (!step.find(at) || step.start() != at) {
                throw unreadable(path);
            }
            steps.add(read(step));
        }
        return new JsonPath(steps);
    }

    private static Step read(Matcher step) {
        if (step.group("index") != null) {
            return new Element(Integer.parseInt(step.group("index")));
        }
        if (step.group("name") != null) {
            return new Member(step.group("name"));
        }
        return new Member(step.group("single") != null ? step.group("single") : step.group("double"));
    }

    private static FormulaFailure unreadable(String path) {
        return FormulaFailure.of(
                Reason.PATTERN, "This is no path into JSON: {0}", "这不是 JSON 路径：{0}", Texts.excerpt(path));
    }
}
