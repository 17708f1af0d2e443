package dev.tenon.metadata.page;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.filter.Filter;
import dev.tenon.metadata.filter.FilterItem;
import dev.tenon.metadata.filter.FilterLogic;
import dev.tenon.metadata.filter.Operand;
import dev.tenon.metadata.filter.Operator;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.SystemFields;
import dev.tenon.metadata.text.Label;
import java.util.List;
import java.util.Optional;

/**
 * A saved list: columns, filters, order.
 *
 * @param name unique within the object
 * @param logic how the numbered filters combine, {@code 1 AND (2 OR 3)}; empty: all of them
 * @param boardField the picklist whose values are the columns of the board; absent: the first picklist that fits
 */
public record ListViewDef(
        ApiName name,
        ApiName object,
        Label label,
        List<FieldPath> columns,
        List<FilterItem> filters,
        String logic,
        List<SortKey> sort,
        Scope scope,
        Optional<ApiName> boardField,
        Optional<ApiName> renamedFrom) {

    public ListViewDef {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        sort = List.copyOf(sort);
    }

    public Label shown() {
        return label.or(Label.of(name.value().replace('_', ' ')));
    }

    /** Its rows as one condition, whose records included. */
    public FilterLogic where() {
        FilterLogic rows = FilterLogic.of(logic, filters);
        return switch (scope) {
            case EVERYTHING -> rows;
            case MINE -> {
                Filter mine = Filter.Compare.of(SystemFields.OWNER.name().value(), Operator.EQUALS, new Operand.Me());
                yield new FilterLogic(mine.and(rows.filter()), rows.problems());
            }
        };
    }

    /** Whose records a list shows before any filter. */
    public enum Scope {
        EVERYTHING,
        MINE
    }
}
