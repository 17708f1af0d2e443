package dev.tenon.engine.importing;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import dev.tenon.engine.importing.RawRow.CellFault;
import dev.tenon.engine.importing.RawRow.Fault;
import java.util.ArrayList;
import java.util.List;

/** Gathers the cells of one row for {@link CsvRows}, within limits: what is too much is cut and noted, never thrown. */
final class RawRowHandler extends AbstractBaseCsvCallbackHandler<RawRow> {

    /** What the decoder writes for bytes that are no text; Unicode guarantees that it is never a character. */
    static final String UNDECODABLE = "\uFFFF";

    private static final String REPLACEMENT = "\uFFFD";

    private final CsvLimits limits;
    private List<String> cells = new ArrayList<>();
    private List<CellFault> faults = new ArrayList<>();
    private int length;

    RawRowHandler(CsvLimits limits) {
        this.limits = limits;
    }

    /** Where the row begins that is being read. */
    long line() {
        return getStartingLineNumber();
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        cells = new ArrayList<>(cells.size());
        faults = new ArrayList<>();
        length = 0;
    }

    @Override
    protected void handleField(int column, char[] buffer, int offset, int count, boolean quoted) {
        if (column >= limits.columns()) {
            note(limits.columns(), Fault.TOO_MANY_COLUMNS);
            return;
        }
        int room = Math.min(limits.cellLength(), limits.rowLength() - length);
        if (count > room) {
            note(column, room < limits.cellLength() ? Fault.ROW_TOO_LONG : Fault.CELL_TOO_LONG);
        }
        String cell = new String(buffer, offset, Math.min(count, room));
        length += cell.length();
        cells.add(onlyText(column, cell));
    }

    @Override
    protected RawRow buildRecord() {
        return new RawRow(getStartingLineNumber(), cells, faults);
    }

    /** PostgreSQL cannot keep a NUL either, so it counts as undecodable. */
    private String onlyText(int column, String cell) {
        if (cell.indexOf('\uFFFF') < 0 && cell.indexOf('\0') < 0) {
            return cell;
        }
        note(column, Fault.BAD_CHARACTER);
        return cell.replace(UNDECODABLE, REPLACEMENT).replace("\0", REPLACEMENT);
    }

    private void note(int column, Fault fault) {
        CellFault found = new CellFault(column, fault);
        if (!faults.contains(found)) {
            faults.add(found);
        }
    }
}
