package dev.tenon.engine.record.coercion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of people: the whole from its parts, and the parts of a whole as well as they can be told. */
public final class PersonNames {
    private static final Set<String> SALUTATIONS =
            Set.of("mr", "mrs", "ms", "miss", "mx", "dr", "prof", "sir", "herr", "frau");
    private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "phd", "md", "esq");
    private static final List<String> CHINESE_SALUTATIONS =
            List.of("先生", "女士", "小姐", "太太", "博士", "教授", "医生", "主任", "老师");
    private static final Set<String> LONG_SURNAMES = Set.of(
            "欧阳", "太史", "端木", "上官", "司马", "东方", "独孤", "南宫", "万俟", "闻人", "夏侯", "诸葛", "尉迟", "公羊", "赫连", "澹台", "皇甫", "宗政",
            "濮阳", "公冶", "太叔", "申屠", "公孙", "慕容", "仲孙", "钟离", "长孙", "宇文", "司徒", "鲜于", "司空", "令狐", "百里", "呼延", "东郭", "南门",
            "西门", "轩辕", "拓跋", "完颜");

    private PersonNames() {}

    /** The parts of a name; empty where there is none. */
    public record Parts(String salutation, String first, String middle, String last, String suffix) {}

    /** {@code 王小明} for Chinese, {@code Ada M. Lovelace Jr.} otherwise; the salutation is no part of it. */
    public static String whole(String first, String middle, String last, String suffix) {
        boolean isChinese = hasHan(last) && hasHan(first);
        if (isChinese) {
            return spaced(last + first + middle, suffix);
        }
        return spaced(first, middle, last, suffix);
    }

    private static String spaced(String... words) {
        return Stream.of(words).filter(word -> !word.isBlank()).collect(Collectors.joining(" "));
    }

    static Parts split(String text) {
        String name = text.strip().replaceAll("[\\s\\u3000]+", " ");
        return hasHan(name) && name.indexOf(' ') < 0 && name.indexOf('·') < 0 ? chinese(name) : western(name);
    }

    private static Parts chinese(String name) {
        String salutation = CHINESE_SALUTATIONS.stream()
                .filter(title -> name.endsWith(title) && name.length() > title.length())
                .findFirst()
                .orElse("");
        String bare = name.substring(0, name.length() - salutation.length());
        boolean isLong = bare.length() > 2 && LONG_SURNAMES.contains(bare.substring(0, 2));
        int surname = isLong || LONG_SURNAMES.contains(bare) ? 2 : bare.offsetByCodePoints(0, 1);
        return new Parts(salutation, bare.substring(surname), "", bare.substring(0, surname), "");
    }

    private static Parts western(String name) {
        int comma = name.indexOf(',');
        boolean isLastFirst = comma > 0 && !SUFFIXES.contains(bare(name.substring(comma + 1)));
        List<String> words =
                new ArrayList<>(List.of(name.replace(",", " ").strip().split(" +")));
        String salutation = words.size() > 1 && SALUTATIONS.contains(bare(words.getFirst())) ? words.removeFirst() : "";
        String suffix = words.size() > 1 && SUFFIXES.contains(bare(words.getLast())) ? words.removeLast() : "";
        if (isLastFirst) {
            return lastFirst(
                    name.substring(0, comma).strip(), name.substring(comma + 1).strip());
        }
        String last = words.removeLast();
        String first = words.isEmpty() ? "" : words.removeFirst();
        return new Parts(salutation, first, String.join(" ", words), last, suffix);
    }

    private static Parts lastFirst(String last, String rest) {
        List<String> words = new ArrayList<>(List.of(rest.split(" +")));
        String first = words.removeFirst();
        return new Parts("", first, String.join(" ", words), last, "");
    }

    private static String bare(String word) {
        return word.strip().replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static boolean hasHan(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }
}
