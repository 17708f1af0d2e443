package dev.tenon.metadata.object;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name by which files, formulas and clients know an element: {@code Account}, {@code Visit__c}, {@code med__Visit__c}.
 *
 * <p>Compared without regard to case everywhere, shown as its author wrote it. Any text can be held, so that a check can
 * name what is wrong with it; {@link #isWellFormed()} says whether it may be used.
 */
public record ApiName(String value) implements Comparable<ApiName> {
    public static final int MAX_LENGTH = 60;
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
        return value.length() <= MAX_LENGTH && WELL_FORMED.matcher(value).matches();
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
