package dev.tenon.console.list;

import dev.tenon.metadata.catalog.Catalog;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** API names for lists that people call as they like. */
final class ViewNames {
    private static final int MAX_LENGTH = 34;

    private ViewNames() {}

    /** {@code Big_Deals} for "Big deals!"; {@code List_2} where no letter is left or the name is taken. */
    static ApiName free(Catalog catalog, CatalogObject object, String label) {
        List<String> taken = catalog.listViews(object.name()).stream()
                .map(view -> view.name().key())
                .toList();
        String name = name(label);
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> n == 1 ? name : name + "_" + n)
                .filter(each -> !taken.contains(each.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(ApiName::of)
                .orElseThrow();
    }

    private static String name(String label) {
        String words = label.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^[_0-9]+|_+$", "");
        String cut = words.length() <= MAX_LENGTH
                ? words
                : words.substring(0, MAX_LENGTH).replaceAll("_+$", "");
        return cut.isEmpty() ? "List" : cut;
    }
}
