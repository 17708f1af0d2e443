package dev.tenon.metadata.filter;

import java.util.List;

/** One numbered row of a filter as people build it: field, operator, values as text. Several values mean: one of them. */
public record FilterItem(String field, Operator operator, List<String> values) {
    public FilterItem {
        values = List.copyOf(values);
    }
}
