package dev.tenon.metadata.filter;

import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import dev.tenon.metadata.problem.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Numbered filter rows and the text that joins them ({@code 1 AND (2 OR 3)}), made into one {@link Filter}.
 *
 * @param filter what was understood; complete only without problems
 */
public record FilterLogic(Filter filter, Problems problems) {
    public static final int MAX_LENGTH = 1_000;
    private static final String CODE = "INVALID_FILTER_LOGIC";
    private static final int MAX_DEPTH = 30;

    /** Joins the rows as the logic says; an empty logic means all of them. */
    public static FilterLogic of(String logic, List<FilterItem> items) {
        List<Filter> rows = new ArrayList<>();
        Problems problems = Problems.NONE;
        for (int i = 0; i < items.size(); i++) {
            problems = problems.and(FilterRow.check(items.get(i)).under("filters[" + i + "]"));
            rows.add(FilterRow.filter(items.get(i)));
        }
        if (logic.isBlank()) {
            Filter all = rows.size() == 1 ? rows.getFirst() : new Filter.And(rows);
            return new FilterLogic(all, problems);
        }
        Reading reading = new Reading(logic, rows);
        Filter joined = reading.whole();
        return new FilterLogic(joined, problems.and(new Problems(reading.problems)));
    }

    /** One pass over the text; after the first problem it reads no further. */
    private static final class Reading {
        private final String text;
        private final List<Filter> rows;
        private final List<Problem> problems = new ArrayList<>();
        private final Set<Integer> used = new TreeSet<>();
        private int at;
        private int depth;

        Reading(String text, List<Filter> rows) {
            this.text = text;
            this.rows = rows;
        }

        Filter whole() {
            if (text.length() > MAX_LENGTH) {
                refuse(Sentence.of("The filter logic is longer than {0} characters.", "筛选逻辑超过 {0} 个字符。", MAX_LENGTH));
                return Filter.ALL;
            }
            Filter filter = joined();
            skipBlanks();
            if (problems.isEmpty() && at < text.length()) {
                refuse(Sentence.of("\"{0}\" was not expected here.", "此处不应出现“{0}”。", peekText()));
            }
            for (int i = 1; problems.isEmpty() && i <= rows.size(); i++) {
                if (!used.contains(i)) {
                    at = text.length();
                    refuse(Sentence.of("Filter {0} is missing in the filter logic.", "筛选逻辑中缺少第 {0} 个条件。", i));
                }
            }
            return problems.isEmpty() ? filter : Filter.ALL;
        }

        private Filter joined() {
            List<Filter> parts = new ArrayList<>();
            parts.add(unary());
            String joint = "";
            while (problems.isEmpty()) {
                skipBlanks();
                int before = at;
                String word = word();
                if (!word.equals("AND") && !word.equals("OR")) {
                    at = before;
                    break;
                }
                if (!joint.isEmpty() && !joint.equals(word)) {
                    at = before;
                    refuse(Sentence.of(
                            "AND and OR are mixed: put parentheses around what belongs together.",
                            "AND 与 OR 混用：请用括号标明哪些条件属于一组。"));
                    break;
                }
                joint = word;
                parts.add(unary());
            }
            if (parts.size() == 1) {
                return parts.getFirst();
            }
            return joint.equals("AND") ? new Filter.And(parts) : new Filter.Or(parts);
        }

        private Filter unary() {
            if (++depth > MAX_DEPTH) {
                refuse(Sentence.of("The filter logic is nested too deeply.", "筛选逻辑嵌套过深。"));
                return Filter.ALL;
            }
            Filter filter = readUnary();
            depth--;
            return filter;
        }

        private Filter readUnary() {
            skipBlanks();
            int before = at;
            if (word().equals("NOT")) {
                return new Filter.Not(unary());
            }
            at = before;
            if (accept('(', '（')) {
                Filter inner = joined();
                if (problems.isEmpty() && !accept(')', '）')) {
                    refuse(Sentence.of("A closing parenthesis is missing.", "缺少右括号。"));
                }
                return inner;
            }
            return number();
        }

        private Filter number() {
            int start = at;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            String digits = text.substring(start, at);
            int number = digits.isEmpty() || digits.length() > 4 ? 0 : Integer.parseInt(digits);
            if (number >= 1 && number <= rows.size()) {
                used.add(number);
                return rows.get(number - 1);
            }
            at = start;
            refuse(
                    digits.isEmpty()
                            ? Sentence.of("The number of a filter was expected here.", "此处应为筛选条件的编号。")
                            : Sentence.of(
                                    "There is no filter {0}; there are {1}.",
                                    "没有第 {0} 个条件，共有 {1} 个。", digits, rows.size()));
            return Filter.ALL;
        }

        private String word() {
            skipBlanks();
            int start = at;
            while (at < text.length() && Character.isLetter(text.charAt(at))) {
                at++;
            }
            return text.substring(start, at).toUpperCase(Locale.ROOT);
        }

        private boolean accept(char half, char full) {
            skipBlanks();
            boolean there = at < text.length() && (text.charAt(at) == half || text.charAt(at) == full);
            at += there ? 1 : 0;
            return there;
        }

        private void skipBlanks() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
        }

        private String peekText() {
            int end = at + 1;
            while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
                end++;
            }
            return text.substring(at, Math.min(end, at + 40));
        }

        private void refuse(Sentence sentence) {
            if (problems.isEmpty()) {
                problems.add(Problem.of(CODE, "logic", sentence).at(new Place("", 1, at + 1)));
            }
        }
    }
}
