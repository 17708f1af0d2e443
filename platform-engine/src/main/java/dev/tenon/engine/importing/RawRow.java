package dev.tenon.engine.importing;

import java.util.List;

/** A row as the parser hands it over, before the columns are known. */
record RawRow(long line, List<String> cells, List<CellFault> faults) {

    enum Fault {
        CELL_TOO_LONG,
        ROW_TOO_LONG,
        TOO_MANY_COLUMNS,
        BAD_CHARACTER
    }

    /** Something wrong with one cell; columns count from 0. */
    record CellFault(int column, Fault fault) {}

    boolean isBlank() {
        return faults.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    boolean spansLines() {
        return cells.stream().anyMatch(cell -> cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0);
    }
}
