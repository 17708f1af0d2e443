package dev.tenon.console.view;

import java.util.List;
import java.util.Optional;

/**
 * A table of records, ready to be drawn by {@code #grid}: everything is decided, nothing left to ask.
 *
 * @param editUrl what the addresses of the cells' editors begin with, before {@code /<id of the row>}; empty: they are whole
 */
public record Grid(
        String id, String label, List<Column> columns, List<Row> rows, boolean selectable, Optional<Url> editUrl) {

    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Grid(String id, String label, List<Column> columns, List<Row> rows, boolean selectable) {
        this(id, label, columns, rows, selectable, Optional.empty());
    }

    /** Cells that name their editor by its last part only: a table of many rows is a third smaller. */
    public Grid editedAt(Url url) {
        return new Grid(id, label, columns, rows, selectable, Optional.of(url));
    }

    public enum Sort {
        NONE("none", "chevrons-up-down"),
        UP("ascending", "arrow-up"),
        DOWN("descending", "arrow-down");

        private final String aria;
        private final String icon;

        Sort(String aria, String icon) {
            this.aria = aria;
            this.icon = icon;
        }

        public String aria() {
            return aria;
        }

        public String icon() {
            return icon;
        }
    }

    /**
     * A column; with a {@code sortUrl} its head can be clicked. When a list is sorted by several columns,
     * {@code sortRank} says which comes first (1, 2, ...; 0 shows no number). A computed one may change when another cell of the
     * row is edited.
     */
    public record Column(
            String label, boolean numeric, Optional<Url> sortUrl, Sort sort, int sortRank, boolean isComputed) {

        public static Column of(String label) {
            return new Column(label, false, Optional.empty(), Sort.NONE, 0, false);
        }

        public static Column numeric(String label) {
            return new Column(label, true, Optional.empty(), Sort.NONE, 0, false);
        }

        public Column sortable(Url url, Sort sort, int rank) {
            return new Column(label, numeric, Optional.of(url), sort, rank, isComputed);
        }

        public Column computed() {
            return new Column(label, numeric, sortUrl, sort, sortRank, true);
        }
    }

    /** A row; the name is read out when it is selected. */
    public record Row(String id, String name, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }
}
