package dev.tenon.engine.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Gives every column a name of its own: blank headers become {@code Column 3}, repeated ones {@code Name (2)}. */
final class ColumnNames {

    private ColumnNames() {}

    static List<String> from(List<String> headers) {
        Set<String> taken = new HashSet<>();
        for (String header : headers) {
            taken.add(key(clean(header)));
        }
        Set<String> used = new HashSet<>();
        List<String> names = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            String header = clean(headers.get(i));
            String wanted = header.isEmpty() ? "Column " + (i + 1) : header;
            boolean free = (!header.isEmpty() || !taken.contains(key(wanted))) && used.add(key(wanted));
            names.add(free ? wanted : numbered(wanted, taken, used));
        }
        return List.copyOf(names);
    }

    static List<String> numbered(int count) {
        List<String> names = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            names.add("Column " + i);
        }
        return List.copyOf(names);
    }

    private static String numbered(String wanted, Set<String> taken, Set<String> used) {
        int number = 2;
        String name = wanted + " (2)";
        while (taken.contains(key(name)) || !used.add(key(name))) {
            number++;
            name = wanted + " (" + number + ")";
        }
        return name;
    }

    private static String clean(String header) {
        return header.replaceAll("[\\s\\u00A0\\u3000\\uFEFF]+", " ").strip();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
