package dev.tenon.console.list;

import dev.tenon.console.view.Field;
import java.util.List;

/** One row of the filter builder: which field, how compared, with what; no value where none is taken. */
public record FilterLine(String id, Field field, Field operator, List<Field> values) {
    public FilterLine {
        values = List.copyOf(values);
    }

    /** Two controls of one value: a period, or a day. */
    public boolean isDate() {
        return values.size() == 2;
    }
}
