package dev.tenon.script.formula.js;

import dev.tenon.metadata.formula.Calculation;
import dev.tenon.metadata.formula.Regex;
import dev.tenon.metadata.formula.RegexPattern;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A regular expression as sets of characters and a program of steps, as {@code static/js/formula/regex.js} runs it. */
final class RegexProgram {
    private final Map<String, Integer> sets = new LinkedHashMap<>();
    private final List<String> steps = new ArrayList<>();

    private RegexProgram() {}

    /** The pattern is a constant that the check has accepted. */
    static RegexPattern read(Calculation pattern) {
        return RegexPattern.parse(
                pattern instanceof Calculation.Constant(String written, var type, var span) ? written : "");
    }

    /** The two arguments in code. */
    static String of(Regex regex) {
        RegexProgram program = new RegexProgram();
        program.add(regex);
        return list(program.sets.keySet().stream().toList()) + "," + list(program.steps);
    }

    private void add(Regex regex) {
        switch (regex) {
            case Regex.Characters characters -> steps.add(Integer.toString(number(characters)));
            case Regex.Sequence sequence -> sequence.parts().forEach(this::add);
            case Regex.Choice choice -> choice(choice.options());
            case Regex.Repeat repeat -> repeat(repeat);
        }
    }

    private int number(Regex.Characters characters) {
        String set = characters.ranges().stream()
                .map(range -> range.from() + "," + range.to())
                .collect(Collectors.joining(",", "[", "]"));
        return sets.computeIfAbsent(set, unknown -> sets.size());
    }

    /** A fork to each option, and from the end of each a way behind the last. */
    private void choice(List<Regex> options) {
        int fork = reserved();
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        for (Regex option : options) {
            starts.add(steps.size());
            add(option);
            ends.add(reserved());
        }
        goOn(fork, starts);
        ends.forEach(end -> goOn(end, List.of(steps.size())));
    }

    private void repeat(Regex.Repeat repeat) {
        Collections.nCopies(repeat.min(), repeat.part()).forEach(this::add);
        if (repeat.max() == Regex.UNBOUNDED) {
            int fork = reserved();
            add(repeat.part());
            goOn(reserved(), List.of(fork));
            goOn(fork, List.of(fork + 1, steps.size()));
        } else {
            int[] forks = IntStream.range(repeat.min(), repeat.max())
                    .map(time -> optional(repeat.part()))
                    .toArray();
            IntStream.of(forks).forEach(fork -> goOn(fork, List.of(fork + 1, steps.size())));
        }
    }

    private int optional(Regex part) {
        int fork = reserved();
        add(part);
        return fork;
    }

    private int reserved() {
        steps.add("");
        return steps.size() - 1;
    }

    private void goOn(int step, List<Integer> places) {
        steps.set(step, list(places.stream().map(String::valueOf).toList()));
    }

    private static String list(List<String> parts) {
        return "[" + String.join(",", parts) + "]";
    }
}
