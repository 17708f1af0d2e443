package dev.tenon.metadata.formula;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** All functions of the language. */
public final class FormulaFunctions {
    private static final Map<String, FormulaFunction> BY_NAME = byName();
    private static final Set<String> OF_PAGES = Set.of(
            "GETSESSIONID", "INCLUDE", "REQUIRESCRIPT", "LINKTO", "URLFOR", "GETRECORDIDS", "IMAGEPROXYURL", "PREDICT");

    private FormulaFunctions() {}

    private static Map<String, FormulaFunction> byName() {
        Map<String, FormulaFunction> functions = new TreeMap<>();
        FunctionDraft.all(
                        LogicFunctions.all(),
                        NumberFunctions.all(),
                        TextFunctions.all(),
                        TextPartFunctions.all(),
                        EncodingFunctions.all(),
                        DateFunctions.all(),
                        RecordFunctions.all())
                .forEach(function -> functions.put(function.name(), function));
        return Map.copyOf(functions);
    }

    public static Optional<FormulaFunction> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name.toUpperCase(Locale.ROOT)));
    }

    /** By name. */
    public static List<FormulaFunction> all() {
        return BY_NAME.values().stream()
                .sorted(Comparator.comparing(FormulaFunction::name))
                .toList();
    }

    static Collection<String> names() {
        return BY_NAME.keySet();
    }

    /** The trade's functions for page scripts, which are no formulas. */
    static boolean isOfPages(String name) {
        return OF_PAGES.contains(name.toUpperCase(Locale.ROOT));
    }
}
