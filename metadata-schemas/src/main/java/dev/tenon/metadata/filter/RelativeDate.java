package dev.tenon.metadata.filter;

import dev.tenon.metadata.text.Label;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A stretch of days relative to today, such as {@code THIS_MONTH} or {@code LAST_N_DAYS:30}.
 *
 * @param count how many units; 1 where the reach does not count
 */
public record RelativeDate(Reach reach, Unit unit, int count) {
    /** The largest number of units that a word may name. */
    public static final int MAX_COUNT = 999_999;

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final String UNITS =
            Stream.of(Unit.values()).map(Unit::name).collect(Collectors.joining("|", "(", ")"));
    private static final Pattern PERIOD = Pattern.compile("(LAST|THIS|NEXT)_" + UNITS);
    private static final Pattern COUNTED = Pattern.compile("(LAST|NEXT)_N_" + UNITS + "S:([0-9]{1,6})");
    private static final Pattern SPOKEN = Pattern.compile("(LAST|NEXT)_([0-9]{1,6})_" + UNITS + "S?");
    private static final Pattern AGO = Pattern.compile("N_" + UNITS + "S_AGO:([0-9]{1,6})");
    private static final Pattern SPOKEN_AGO = Pattern.compile("([0-9]{1,6})_" + UNITS + "S?_AGO");

    /** How the stretch lies towards today. */
    public enum Reach {
        /** The whole period before the current one. */
        LAST,
        /** The current period. */
        THIS,
        /** The whole period after the current one. */
        NEXT,
        /** Days: those before today, and today. Others: whole periods before the current one. */
        LAST_N,
        /** Days: those after today. Others: whole periods after the current one. */
        NEXT_N,
        /** One whole period, so many before the current one. */
        AGO
    }

    /** What is counted. Fiscal periods are those of the calendar until an organisation can say otherwise. */
    public enum Unit {
        DAY(ChronoUnit.DAYS, 1),
        WEEK(ChronoUnit.WEEKS, 1),
        MONTH(ChronoUnit.MONTHS, 1),
        QUARTER(ChronoUnit.MONTHS, 3),
        YEAR(ChronoUnit.YEARS, 1),
        FISCAL_QUARTER(ChronoUnit.MONTHS, 3),
        FISCAL_YEAR(ChronoUnit.YEARS, 1);

        private final ChronoUnit step;
        private final int steps;

        Unit(ChronoUnit step, int steps) {
            this.step = step;
            this.steps = steps;
        }

        private LocalDate startOf(LocalDate day, DayOfWeek firstDay) {
            return switch (this) {
                case DAY -> day;
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(firstDay));
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER, FISCAL_QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                case YEAR, FISCAL_YEAR -> day.withDayOfYear(1);
            };
        }

        private LocalDate plus(LocalDate start, long units) {
            return start.plus(units * steps, step);
        }
    }

    /** Days from the first to before the second. */
    public record Range(LocalDate from, LocalDate to) {}

    public RelativeDate {
        if (count < 0 || count > MAX_COUNT) {
            throw new IllegalArgumentException("count " + count);
        }
    }

    /** Reads the word of a query ({@code LAST_N_DAYS:30}) or the text of a list ({@code last 30 days}), in any case. */
    public static Optional<RelativeDate> parse(String text) {
        if (text.length() > 60) {
            return Optional.empty();
        }
        String word = text.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("\\s*:\\s*", ":")
                .replaceAll("[\\s_]+", "_");
        return switch (word) {
            case "YESTERDAY" -> Optional.of(new RelativeDate(Reach.LAST, Unit.DAY, 1));
            case "TODAY" -> Optional.of(new RelativeDate(Reach.THIS, Unit.DAY, 1));
            case "TOMORROW" -> Optional.of(new RelativeDate(Reach.NEXT, Unit.DAY, 1));
            case "THIS_DAY", "LAST_DAY", "NEXT_DAY" -> Optional.empty();
            default -> parsePattern(word);
        };
    }

    private static Optional<RelativeDate> parsePattern(String word) {
        Matcher period = PERIOD.matcher(word);
        if (period.matches()) {
            return Optional.of(new RelativeDate(Reach.valueOf(period.group(1)), Unit.valueOf(period.group(2)), 1));
        }
        Matcher counted = COUNTED.matcher(word);
        if (counted.matches()) {
            return Optional.of(several(counted.group(1), counted.group(2), counted.group(3)));
        }
        Matcher spoken = SPOKEN.matcher(word);
        if (spoken.matches()) {
            return Optional.of(several(spoken.group(1), spoken.group(3), spoken.group(2)));
        }
        Matcher ago = AGO.matcher(word);
        if (ago.matches()) {
            return Optional.of(ago(ago.group(1), ago.group(2)));
        }
        Matcher spokenAgo = SPOKEN_AGO.matcher(word);
        return spokenAgo.matches() ? Optional.of(ago(spokenAgo.group(2), spokenAgo.group(1))) : Optional.empty();
    }

    private static RelativeDate several(String side, String unit, String count) {
        Reach reach = side.equals("LAST") ? Reach.LAST_N : Reach.NEXT_N;
        return new RelativeDate(reach, Unit.valueOf(unit), Integer.parseInt(count));
    }

    private static RelativeDate ago(String unit, String count) {
        return new RelativeDate(Reach.AGO, Unit.valueOf(unit), Integer.parseInt(count));
    }

    /** The days meant, seen from today. */
    public Range range(LocalDate today, DayOfWeek firstDay) {
        LocalDate start = unit.startOf(today, firstDay);
        return switch (reach) {
            case LAST -> between(start, -1, 0);
            case THIS -> between(start, 0, 1);
            case NEXT -> between(start, 1, 2);
            case LAST_N -> between(start, -count, unit == Unit.DAY ? 1 : 0);
            case NEXT_N -> between(start, 1, 1L + count);
            case AGO -> between(start, -count, 1L - count);
        };
    }

    private Range between(LocalDate start, long from, long to) {
        return new Range(bounded(unit.plus(start, from)), bounded(unit.plus(start, to)));
    }

    private static LocalDate bounded(LocalDate day) {
        if (day.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }

    /** The word of query texts and files. */
    public String word() {
        return switch (reach) {
            case LAST, THIS, NEXT -> unit == Unit.DAY ? dayWord() : reach + "_" + unit;
            case LAST_N, NEXT_N -> reach + "_" + unit + "S:" + count;
            case AGO -> "N_" + unit + "S_AGO:" + count;
        };
    }

    private String dayWord() {
        return switch (reach) {
            case LAST -> "YESTERDAY";
            case NEXT -> "TOMORROW";
            case THIS, LAST_N, NEXT_N, AGO -> "TODAY";
        };
    }

    /** What people read. */
    public Label label() {
        return RelativeDateLabels.of(this);
    }

    /** What a filter builder offers before any text is typed. */
    public static List<RelativeDate> offered() {
        return RelativeDateLabels.OFFERED;
    }

    @Override
    public String toString() {
        return word();
    }
}
