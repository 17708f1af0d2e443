package dev.tenon.metadata.catalog;

import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.filter.Operator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The logic of a filter ({@code 1 AND (2 OR 3)}) after some of its rows are gone: the rest renumbered. */
final class RemainingLogic {
    private final Map<String, Integer> newNumbers = new HashMap<>();

    private RemainingLogic() {}

    /**
     * @param count the rows before
     * @param dropped their numbers, from 1, that are gone
     * @return empty ("all of them") where nothing else was meant, or where the logic cannot be read
     */
    static String without(String logic, int count, List<Integer> dropped) {
        List<FilterItem> numbers = new ArrayList<>();
        RemainingLogic remaining = new RemainingLogic();
        for (int i = 1; i <= count; i++) {
            numbers.add(new FilterItem("Row" + i, Operator.EQUALS, List.of("x")));
            if (!dropped.contains(i)) {
                remaining.newNumbers.put("Row" + i, remaining.newNumbers.size() + 1);
            }
        }
        FilterLogic read = FilterLogic.of(logic, numbers);
        if (logic.isBlank() || !read.problems().isEmpty()) {
            return "";
        }
        Optional<Filter> rest = remaining.rest(read.filter());
        boolean isAll = rest.isEmpty() || isPlainAnd(rest.get());
        return isAll ? "" : remaining.text(rest.get(), false);
    }

    private Optional<Filter> rest(Filter filter) {
        return switch (filter) {
            case Filter.And and -> joined(rest(and.parts()), true);
            case Filter.Or or -> joined(rest(or.parts()), false);
            case Filter.Not not -> rest(not.inner()).map(Filter.Not::new);
            case Filter.Compare row -> newNumbers.containsKey(row.path().field()) ? Optional.of(row) : Optional.empty();
        };
    }

    private List<Filter> rest(List<Filter> parts) {
        return parts.stream().flatMap(part -> rest(part).stream()).toList();
    }

    private static Optional<Filter> joined(List<Filter> parts, boolean all) {
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        return Optional.of(all ? new Filter.And(parts) : new Filter.Or(parts));
    }

    private static boolean isPlainAnd(Filter filter) {
        return switch (filter) {
            case Filter.Compare ignored -> true;
            case Filter.And and -> and.parts().stream().allMatch(RemainingLogic::isPlainAnd);
            case Filter.Or ignored -> false;
            case Filter.Not ignored -> false;
        };
    }

    private String text(Filter filter, boolean inside) {
        return switch (filter) {
            case Filter.Compare row -> String.valueOf(newNumbers.get(row.path().field()));
            case Filter.Not not -> "NOT " + text(not.inner(), true);
            case Filter.And and -> grouped(and.parts(), " AND ", inside);
            case Filter.Or or -> grouped(or.parts(), " OR ", inside);
        };
    }

    private String grouped(List<Filter> parts, String joint, boolean inside) {
        String text = parts.stream().map(part -> text(part, true)).collect(Collectors.joining(joint));
        return inside ? "(" + text + ")" : text;
    }
}
