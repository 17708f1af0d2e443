package dev.tenon.engine.record;

import dev.tenon.engine.record.ObjectColumns.Column;
import dev.tenon.engine.record.ObjectFormulas.Default;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts default values behind those that they read. In a circle, which a deploy refuses, somebody is first. */
final class DefaultOrder {
    private final Map<Column, Default> defaults;
    private final Set<Column> begun = new LinkedHashSet<>();
    private final List<Default> ordered = new ArrayList<>();

    private DefaultOrder(Map<Column, Default> defaults) {
        this.defaults = defaults;
    }

    static List<Default> of(Map<Column, Default> defaults) {
        DefaultOrder order = new DefaultOrder(new LinkedHashMap<>(defaults));
        defaults.values().forEach(order::add);
        return order.ordered;
    }

    private void add(Default value) {
        if (begun.add(value.column())) {
            for (Column column : value.value().reads().own()) {
                Default read = defaults.get(column);
                if (read != null) {
                    add(read);
                }
            }
            ordered.add(value);
        }
    }
}
