package dev.tenon.console.setup;

import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The problems of a definition beside the controls of its form: by the last step of their paths, as files name the keys. */
record PlacedProblems(Problems problems, Locale locale) {

    /** What is wrong at one of these keys; empty for nothing. */
    String at(String... keys) {
        Set<String> wanted = Set.of(keys);
        return problems.stream()
                .filter(problem -> wanted.contains(key(problem)))
                .map(problem -> problem.message(locale))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** What has no control to stand beside. */
    List<String> except(Set<String> shown) {
        return problems.stream()
                .filter(problem -> !shown.contains(key(problem)))
                .map(problem -> problem.message(locale))
                .toList();
    }

    /** {@code maxLength} of {@code fields[3].maxLength}. */
    private static String key(Problem problem) {
        String path = problem.path();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
