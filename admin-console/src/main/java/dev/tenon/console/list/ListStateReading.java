package dev.tenon.console.list;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.page.ListViewDef.Scope;
import dev.tenon.metadata.page.SortKey;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads a {@link ListState} from the parameters of a request. Whatever they hold, there is a state; what was wrong is told. */
final class ListStateReading {
    static final int MAX_VALUE = 1_000;
    static final int MAX_CONDITIONS = 25;
    static final int MAX_VALUES = 200;
    static final int MAX_COLUMNS = 60;
    static final int MAX_SORT_KEYS = 5;
    static final int MAX_SEARCH = 200;
    private static final int MAX_PATH = 400;
    private static final int MAX_KEY = 80;
    private static final int MAX_SERVED = 100_000_000;

    private final Map<String, String[]> parameters;
    private final List<Problem> problems = new ArrayList<>();

    private ListStateReading(Map<String, String[]> parameters) {
        this.parameters = parameters;
    }

    /** A state, and what of the address could not be understood. */
    record Result(ListState state, Problems problems) {}

    static Result of(Map<String, String[]> parameters) {
        ListStateReading reading = new ListStateReading(parameters);
        ListState state = reading.state();
        return new Result(state, new Problems(reading.problems));
    }

    private ListState state() {
        return new ListState(
                bounded("view", MAX_KEY),
                columns(),
                sort(),
                conditions(),
                scope(),
                bounded("q", MAX_SEARCH).strip(),
                size(),
                place(),
                bounded("by", MAX_KEY));
    }

    private Optional<List<FieldPath>> columns() {
        if (!parameters.containsKey("columns")) {
            return Optional.empty();
        }
        List<FieldPath> paths =
                paths("columns", MAX_COLUMNS).map(FieldPath::of).distinct().toList();
        return paths.isEmpty() ? Optional.empty() : Optional.of(paths);
    }

    private Optional<List<SortKey>> sort() {
        if (!parameters.containsKey("sort")) {
            return Optional.empty();
        }
        Map<String, SortKey> keys = new LinkedHashMap<>();
        paths("sort", MAX_SORT_KEYS)
                .map(ListStateReading::sortKey)
                .forEach(key -> keys.putIfAbsent(key.field().toString().toLowerCase(Locale.ROOT), key));
        return Optional.of(List.copyOf(keys.values()));
    }

    private static SortKey sortKey(String text) {
        boolean descending = text.startsWith("-");
        return new SortKey(FieldPath.of(descending ? text.substring(1) : text), descending);
    }

    private Stream<String> paths(String name, int most) {
        List<String> paths = Arrays.stream(values(name))
                .flatMap(value -> Arrays.stream(value.split(",", most + 2)))
                .map(String::strip)
                .filter(path -> !path.isEmpty())
                .toList();
        if (paths.size() > most || paths.stream().anyMatch(path -> path.length() > MAX_PATH)) {
            problems.add(Problem.of(
                    "LIMIT_EXCEEDED",
                    name,
                    "The address names more fields than the {0} that are possible, or longer ones.",
                    "地址中的字段过多或过长，最多 {0} 个。",
                    most));
        }
        return paths.stream().filter(path -> path.length() <= MAX_PATH).limit(most);
    }

    private Optional<Conditions> conditions() {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String name : parameters.keySet()) {
            if (name.startsWith("f.") && name.indexOf('.', 2) > 0) {
                rows.computeIfAbsent(name.substring(0, name.indexOf('.', 2) + 1), row -> new ArrayList<>());
            }
        }
        if (rows.isEmpty() && !parameters.containsKey("filters")) {
            return Optional.empty();
        }
        if (rows.size() > MAX_CONDITIONS) {
            problems.add(tooMany("filters", MAX_CONDITIONS));
        }
        List<FilterItem> items = rows.keySet().stream()
                .limit(MAX_CONDITIONS)
                .flatMap(row -> item(row).stream())
                .toList();
        return Optional.of(
                new Conditions(items, bounded("logic", FilterLogic.MAX_LENGTH).strip()));
    }

    /** A row whose field was not chosen yet says nothing. */
    private Optional<FilterItem> item(String row) {
        String field = bounded(row + "field", MAX_PATH).strip();
        String key = bounded(row + "op", MAX_KEY);
        if (field.isEmpty()) {
            return Optional.empty();
        }
        Optional<Comparison> comparison = Comparison.ofKey(key);
        if (comparison.isEmpty()) {
            problems.add(Problem.of(
                    "INVALID_QUERY_FILTER_OPERATOR",
                    row + "op",
                    "Filters know no operator \"{0}\".",
                    "筛选不支持运算符“{0}”。",
                    key));
            return Optional.empty();
        }
        return Optional.of(comparison.get().item(field, filterValues(row + "value")));
    }

    private List<String> filterValues(String name) {
        String[] given = values(name);
        if (given.length > MAX_VALUES) {
            problems.add(tooMany(name, MAX_VALUES));
        }
        List<String> filled = Arrays.stream(given)
                .limit(MAX_VALUES)
                .map(value -> shortened(name, value, MAX_VALUE).strip())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        return filled.isEmpty() ? List.of("") : filled;
    }

    private Optional<Scope> scope() {
        return switch (bounded("scope", MAX_KEY)) {
            case "mine" -> Optional.of(Scope.MINE);
            case "everything" -> Optional.of(Scope.EVERYTHING);
            default -> Optional.empty();
        };
    }

    private int size() {
        int wanted = number("size");
        return ListState.SIZES.contains(wanted) ? wanted : ListState.EMPTY.size();
    }

    private PagePlace place() {
        for (PagePlace.Direction direction : PagePlace.Direction.values()) {
            String token = first(direction.name().toLowerCase(Locale.ROOT));
            if (!token.isEmpty()) {
                return PagePlace.of(direction, token, number("served")).orElseGet(this::lostPlace);
            }
        }
        return PagePlace.START;
    }

    private PagePlace lostPlace() {
        problems.add(KeyValues.damaged());
        return PagePlace.START;
    }

    private int number(String name) {
        String text = first(name);
        return text.matches("[0-9]{1,9}") ? Math.min(Integer.parseInt(text), MAX_SERVED) : 0;
    }

    private String bounded(String name, int most) {
        return shortened(name, first(name), most);
    }

    private String shortened(String name, String value, int most) {
        if (value.length() <= most) {
            return value;
        }
        problems.add(Problem.of(
                "STRING_TOO_LONG",
                name,
                "A value in the address has more than {0} characters.",
                "地址中的某个值超过 {0} 个字符。",
                most));
        int end = Character.isHighSurrogate(value.charAt(most - 1)) ? most - 1 : most;
        return value.substring(0, end);
    }

    private static Problem tooMany(String name, int most) {
        return Problem.of(
                "LIMIT_EXCEEDED", name, "At most {0} filters or values are possible here.", "此处最多 {0} 个筛选条件或值。", most);
    }

    private String first(String name) {
        String[] all = values(name);
        return all.length == 0 ? "" : all[0];
    }

    private String[] values(String name) {
        String[] all = parameters.get(name);
        return all == null ? new String[0] : all;
    }
}
