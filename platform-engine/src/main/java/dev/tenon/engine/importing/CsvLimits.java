package dev.tenon.engine.importing;

/**
 * How much of a file may be in memory at once, whatever the file holds.
 *
 * @param cellLength characters of one cell; a longer one is cut and its row reported
 * @param columns cells of one row; further ones are dropped and the row reported
 * @param rowLength characters of one row, and the distance within which a quote must close
 */
public record CsvLimits(int cellLength, int columns, int rowLength) {

    public static final CsvLimits DEFAULT = new CsvLimits(131_072, 1_000, 1 << 20);

    public CsvLimits {
        if (cellLength < 1 || columns < 1 || rowLength < cellLength) {
            throw new IllegalArgumentException("limits must be positive, and a row at least as long as a cell");
        }
    }
}
