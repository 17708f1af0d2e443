package dev.tenon.engine.describe;

import java.util.Map;

/** The addresses that a description names. */
final class DescribePaths {
    private static final String SOBJECTS = "/services/data/v60.0/sobjects/";

    private DescribePaths() {}

    static String object(String name) {
        return SOBJECTS + name;
    }

    static Map<String, String> urls(String name) {
        String base = object(name);
        return Map.of("sobject", base, "describe", base + "/describe", "rowTemplate", base + "/{ID}");
    }
}
