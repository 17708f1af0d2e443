package dev.tenon.console.setup;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;
import java.util.regex.Pattern;

/** The API name that a label suggests: {@code Hospital visit} is {@code Hospital_visit__c}, 医院拜访 is {@code yi_yuan_bai_fang__c}. */
final class NameProposal {
    private static final int MAX_LENGTH = 40;
    private static final Pattern NO_NAME = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern EDGES = Pattern.compile("^[^A-Za-z]+|_+$");

    private NameProposal() {}

    /** A custom name from the first label that gives one; empty if none does. */
    static String custom(String... labels) {
        for (String label : labels) {
            String bare = bare(label);
            if (!bare.isEmpty()) {
                return bare + "__c";
            }
        }
        return "";
    }

    /** The name as typed, with the suffix of custom elements where it was left out. */
    static String completed(String typed) {
        String name = typed.strip();
        return name.isEmpty() || name.toLowerCase(Locale.ROOT).endsWith("__c") ? name : name + "__c";
    }

    static String bare(String label) {
        String latin = Transliterator.getInstance("Any-Latin; Latin-ASCII").transliterate(label.strip());
        String joined = NO_NAME.matcher(latin).replaceAll("_");
        String name = EDGES.matcher(joined).replaceAll("");
        String shorter = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) : name;
        return EDGES.matcher(shorter).replaceAll("");
    }
}
