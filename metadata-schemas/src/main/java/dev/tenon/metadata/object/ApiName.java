package dev.tenon.metadata.object;

import dev.tenon.metadata.problem.Sentence;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name by which files, formulas and clients know an element: {@code Account}, {@code Visit__c}, {@code med__Visit__c}.
 *
 * <p>Compared without regard to case everywhere, shown as its author wrote it. Any text can be held, so that a check can
 * name what is wrong with it; {@link #isWellFormed()} says whether it may be used.
 */
public record ApiName(String value) implements Comparable<ApiName> {
    /** Namespace, bare name and suffix together. */
    public static final int MAX_LENGTH = 60;

    /** The name itself, without namespace and suffix. */
    public static final int MAX_BARE_LENGTH = 40;

    private static final int QUOTED = 80;
    private static final Pattern WELL_FORMED =
            Pattern.compile("(?:[A-Za-z][A-Za-z0-9]{0,14}__)?[A-Za-z](?:_?[A-Za-z0-9])*(?:__(?:c|s))?");

    public static ApiName of(String value) {
        return new ApiName(value);
    }

    /** The form in which names are compared and indexed. */
    public String key() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** Letters, digits and single underscores, beginning with a letter, with the suffix and namespace of the trade. */
    public boolean isWellFormed() {
        return value.length() <= MAX_LENGTH
                && WELL_FORMED.matcher(value).matches()
                && bareName().length() <= MAX_BARE_LENGTH;
    }

    /** What is wrong with it as a name, for a person; empty if it may be used. */
    public Optional<Sentence> flaw() {
        if (isWellFormed()) {
            return Optional.empty();
        }
        if (value.isEmpty()) {
            return Optional.of(Sentence.of("A name is missing.", "缺少名称。"));
        }
        String shown = value.codePointCount(0, value.length()) <= QUOTED
                ? value
                : value.substring(0, value.offsetByCodePoints(0, QUOTED)) + "…";
        if (bareName().length() > MAX_BARE_LENGTH) {
            return Optional.of(Sentence.of(
                    "The name {0} has {1} characters; at most {2} are allowed before the suffix.",
                    "名称 {0} 有 {1} 个字符；后缀之前最多允许 {2} 个。", shown, bareName().length(), MAX_BARE_LENGTH));
        }
        return Optional.of(Sentence.of(
                "{0} is not a name: use letters of English, digits and single underscores, beginning with a letter.",
                "{0} 不是有效的名称：只能使用英文字母、数字和单个下划线，并以字母开头。", shown));
    }

    /** True for what an organisation or a package added: {@code __c}. */
    public boolean isCustom() {
        return key().endsWith("__c");
    }

    /** {@code med} of {@code med__Visit__c}; empty without a namespace. */
    public String namespace() {
        String bare = isCustom() ? value.substring(0, value.length() - 3) : value;
        int mark = bare.indexOf("__");
        return mark < 0 ? "" : bare.substring(0, mark);
    }

    /** {@code Visit} of {@code med__Visit__c}. */
    public String bareName() {
        String bare = isCustom() ? value.substring(0, value.length() - 3) : value;
        int mark = bare.indexOf("__");
        return mark < 0 ? bare : bare.substring(mark + 2);
    }

    public boolean matches(String other) {
        return value.equalsIgnoreCase(other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiName name && value.equalsIgnoreCase(name.value);
    }

    @Override
    public int hashCode() {
        return key().hashCode();
    }

    @Override
    public int compareTo(ApiName other) {
        return key().compareTo(other.key());
    }

    @Override
    public String toString() {
        return value;
    }
}
