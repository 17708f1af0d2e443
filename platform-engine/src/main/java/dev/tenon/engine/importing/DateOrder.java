package dev.tenon.engine.importing;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How a file means 03/04/2026. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Pattern YEAR_LAST =
            Pattern.compile("\\s*(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})(?!\\d)(.*)", Pattern.DOTALL);
    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("US", "PH", "PR");
    private static final int MONTHS = 12;

    /** What dates tell about their order. */
    public enum Evidence {
        /** No date has its year last. */
        NO_SUCH_DATES,
        DAY_FIRST,
        MONTH_FIRST,
        /** Every date could be read both ways. */
        AMBIGUOUS,
        /** Some can only be read one way, some only the other. */
        MIXED
    }

    /** What people of this locale usually write. */
    public static DateOrder usual(Locale locale) {
        return MONTH_FIRST_COUNTRIES.contains(locale.getCountry()) ? MONTH_FIRST : DAY_FIRST;
    }

    public static Evidence evidence(Stream<String> cells) {
        int[] seen = new int[3];
        cells.map(YEAR_LAST::matcher).filter(Matcher::matches).forEach(date -> {
            boolean isDayFirst = Integer.parseInt(date.group(1)) > MONTHS;
            boolean isMonthFirst = Integer.parseInt(date.group(3)) > MONTHS;
            seen[isDayFirst ? 0 : isMonthFirst ? 1 : 2]++;
        });
        if (seen[0] > 0 && seen[1] > 0) {
            return Evidence.MIXED;
        }
        if (seen[0] > 0) {
            return Evidence.DAY_FIRST;
        }
        if (seen[1] > 0) {
            return Evidence.MONTH_FIRST;
        }
        return seen[2] > 0 ? Evidence.AMBIGUOUS : Evidence.NO_SUCH_DATES;
    }

    /** The same text with its year first, so that nobody has to guess; other texts stay as they are. */
    String yearFirst(String cell) {
        Matcher date = YEAR_LAST.matcher(cell);
        if (!date.matches()) {
            return cell;
        }
        String day = date.group(this == DAY_FIRST ? 1 : 3);
        String month = date.group(this == DAY_FIRST ? 3 : 1);
        return date.group(4) + "-" + month + "-" + day + date.group(5);
    }
}
