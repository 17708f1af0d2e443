package dev.tenon.engine.importing;

import dev.tenon.engine.importing.RawRow.CellFault;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Problem;
import dev.tenon.metadata.problem.Problems;
import java.util.ArrayList;
import java.util.List;

/** Compares each row with the columns and says what is wrong with its form, by column name and line. */
final class RowProblems {

    private final List<String> columns;
    private final CsvLimits limits;

    RowProblems(List<String> columns, CsvLimits limits) {
        this.columns = columns;
        this.limits = limits;
    }

    CsvRow judge(RawRow raw) {
        List<Problem> problems = new ArrayList<>();
        for (CellFault fault : raw.faults()) {
            problems.add(of(fault).at(place(raw.line(), fault.column())));
        }
        return new CsvRow(raw.line(), fitted(raw, problems), new Problems(problems));
    }

    private List<String> fitted(RawRow raw, List<Problem> problems) {
        List<String> cells = raw.cells();
        if (cells.size() < columns.size()) {
            problems.add(tooShort(raw).at(place(raw.line(), cells.size())));
            List<String> padded = new ArrayList<>(cells);
            while (padded.size() < columns.size()) {
                padded.add("");
            }
            return padded;
        }
        List<String> surplus = cells.subList(columns.size(), cells.size());
        if (surplus.stream().allMatch(String::isBlank)) {
            return cells.subList(0, columns.size());
        }
        problems.add(tooLong(cells.size()).at(place(raw.line(), columns.size())));
        return cells;
    }

    private Problem of(CellFault fault) {
        String column = fault.column() < columns.size() ? columns.get(fault.column()) : "";
        return switch (fault.fault()) {
            case CELL_TOO_LONG ->
                Problem.of(
                        "CSV_CELL_TOO_LONG",
                        column,
                        "The cell is longer than {0} characters.",
                        "单元格超过 {0} 个字符。",
                        limits.cellLength());
            case ROW_TOO_LONG ->
                Problem.of(
                        "CSV_ROW_TOO_LONG",
                        column,
                        "The row is longer than {0} characters.",
                        "该行超过 {0} 个字符。",
                        limits.rowLength());
            case TOO_MANY_COLUMNS ->
                Problem.of(
                        "CSV_TOO_MANY_COLUMNS",
                        "",
                        "The row has more than {0} cells; is the delimiter right?",
                        "该行超过 {0} 个单元格；分隔符是否正确？",
                        limits.columns());
            case BAD_CHARACTER ->
                Problem.of(
                        "CSV_BAD_CHARACTER",
                        column,
                        "The cell holds bytes that are no text in the chosen encoding; choose another encoding or correct the file.",
                        "单元格中有所选编码无法识别的字节；请改选编码或更正文件。");
        };
    }

    private Problem tooShort(RawRow raw) {
        int found = raw.cells().size();
        if (raw.spansLines()) {
            return Problem.of(
                    "CSV_QUOTE_NOT_CLOSED",
                    "",
                    "The row spans several lines and has {0} of {1} cells; perhaps a quote is not closed.",
                    "该行跨越多行，只有 {1} 个单元格中的 {0} 个；可能有引号没有闭合。",
                    found,
                    columns.size());
        }
        return Problem.of(
                "CSV_ROW_TOO_SHORT",
                "",
                "The row has {0} of {1} cells.",
                "该行只有 {0} 个单元格，应有 {1} 个。",
                found,
                columns.size());
    }

    private Problem tooLong(int found) {
        return Problem.of(
                "CSV_ROW_TOO_WIDE",
                "",
                "The row has {0} cells for {1} columns; perhaps a cell with a delimiter lacks its quotes.",
                "该行有 {0} 个单元格，但只有 {1} 列；可能含分隔符的单元格缺少引号。",
                found,
                columns.size());
    }

    static Problem cellWithoutEnd(long line) {
        return Problem.of(
                        "CSV_QUOTE_NOT_CLOSED",
                        "",
                        "A cell of this row does not end; perhaps a quote is not closed. Nothing after this line was read.",
                        "该行有单元格没有结束，可能有引号没有闭合。该行之后的内容未被读取。")
                .at(place(line, 0));
    }

    static Problem unreadable(long line) {
        return Problem.of(
                        "CSV_READ_FAILED",
                        "",
                        "The file could not be read beyond this line; upload it again.",
                        "无法读取该行之后的内容；请重新上传文件。")
                .at(place(line, 0));
    }

    private static Place place(long line, int column) {
        return new Place("", (int) Math.min(line, Integer.MAX_VALUE), column + 1);
    }
}
