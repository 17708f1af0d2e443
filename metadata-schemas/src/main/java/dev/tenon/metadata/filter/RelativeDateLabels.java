package dev.tenon.metadata.filter;

import dev.tenon.metadata.filter.RelativeDate.Reach;
import dev.tenon.metadata.filter.RelativeDate.Unit;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Relative dates in the words of people. */
final class RelativeDateLabels {
    static final List<RelativeDate> OFFERED = Stream.of(
                    "TODAY",
                    "YESTERDAY",
                    "TOMORROW",
                    "LAST_N_DAYS:7",
                    "LAST_N_DAYS:30",
                    "LAST_N_DAYS:90",
                    "NEXT_N_DAYS:7",
                    "NEXT_N_DAYS:30",
                    "NEXT_N_DAYS:90",
                    "THIS_WEEK",
                    "LAST_WEEK",
                    "NEXT_WEEK",
                    "THIS_MONTH",
                    "LAST_MONTH",
                    "NEXT_MONTH",
                    "THIS_QUARTER",
                    "LAST_QUARTER",
                    "NEXT_QUARTER",
                    "THIS_YEAR",
                    "LAST_YEAR",
                    "NEXT_YEAR",
                    "THIS_FISCAL_QUARTER",
                    "LAST_FISCAL_QUARTER",
                    "NEXT_FISCAL_QUARTER",
                    "THIS_FISCAL_YEAR",
                    "LAST_FISCAL_YEAR",
                    "NEXT_FISCAL_YEAR")
            .flatMap(word -> RelativeDate.parse(word).stream())
            .toList();

    private RelativeDateLabels() {}

    static Label of(RelativeDate date) {
        return switch (date.reach()) {
            case LAST, THIS, NEXT -> date.unit() == Unit.DAY ? day(date.reach()) : period(date);
            case LAST_N ->
                Label.of("Last " + counted(date), (date.unit() == Unit.DAY ? "最近 " : "前 ") + countedZh(date));
            case NEXT_N -> Label.of("Next " + counted(date), "未来 " + countedZh(date));
            case AGO -> Label.of(capital(counted(date)) + " ago", countedZh(date) + "前");
        };
    }

    private static Label day(Reach reach) {
        return switch (reach) {
            case LAST -> Label.of("Yesterday", "昨天");
            case NEXT -> Label.of("Tomorrow", "明天");
            case THIS, LAST_N, NEXT_N, AGO -> Label.of("Today", "今天");
        };
    }

    private static Label period(RelativeDate date) {
        boolean years = date.unit() == Unit.YEAR || date.unit() == Unit.FISCAL_YEAR;
        String zh = switch (date.reach()) {
            case LAST -> years ? "上一" : "上";
            case NEXT -> years ? "下一" : "下";
            case THIS, LAST_N, NEXT_N, AGO -> "本";
        };
        return Label.of(capital(date.reach().name()) + " " + english(date.unit()), zh + bareZh(date.unit()));
    }

    private static String counted(RelativeDate date) {
        return date.count() + " " + english(date.unit()) + (date.count() == 1 ? "" : "s");
    }

    private static String countedZh(RelativeDate date) {
        String unit = switch (date.unit()) {
            case DAY -> "天";
            case WEEK -> "周";
            case MONTH -> "个月";
            case QUARTER -> "个季度";
            case YEAR -> "年";
            case FISCAL_QUARTER -> "个财季";
            case FISCAL_YEAR -> "个财年";
        };
        return date.count() + " " + unit;
    }

    private static String bareZh(Unit unit) {
        return switch (unit) {
            case DAY -> "日";
            case WEEK -> "周";
            case MONTH -> "月";
            case QUARTER -> "季度";
            case YEAR -> "年";
            case FISCAL_QUARTER -> "财季";
            case FISCAL_YEAR -> "财年";
        };
    }

    private static String english(Unit unit) {
        return unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
