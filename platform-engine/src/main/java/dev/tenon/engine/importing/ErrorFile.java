package dev.tenon.engine.importing;

import dev.tenon.engine.org.Org;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The refused rows as a CSV file: as they were, with their reasons behind, ready to be mended and imported again. */
final class ErrorFile {
    private static final int ROWS_AT_ONCE = 500;
    private static final String LINE_END = "\r\n";

    private final BatchStore batches;
    private final Org org;
    private final ImportRun run;
    private final Locale locale;

    ErrorFile(BatchStore batches, Org org, ImportRun run, Locale locale) {
        this.batches = batches;
        this.org = org;
        this.run = run;
        this.locale = locale;
    }

    /** In UTF-8 with a byte order mark, by which spreadsheets know Chinese. */
    void write(OutputStream target) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8));
        writer.write('\uFEFF');
        write(writer, heads());
        int width = run.plan().columns().size();
        List<FailedRow> rows = batches.errors(org, run.id(), 0, ROWS_AT_ONCE);
        while (!rows.isEmpty()) {
            for (FailedRow row : rows) {
                write(writer, cells(row, width));
            }
            rows = batches.errors(org, run.id(), rows.getLast().number(), ROWS_AT_ONCE);
        }
        writer.flush();
    }

    private List<String> heads() {
        boolean isChinese = locale.getLanguage().equals("zh");
        List<String> heads = new ArrayList<>();
        run.plan().columns().forEach(column -> heads.add(column.header()));
        heads.add(isChinese ? "行号" : "Line");
        heads.add(isChinese ? "问题" : "Problem");
        return heads;
    }

    private List<String> cells(FailedRow row, int width) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        List<String> surplus = cells.subList(width, cells.size());
        String reason =
                surplus.isEmpty() ? row.reason(locale) : row.reason(locale) + " [" + String.join(", ", surplus) + "]";
        List<String> all = new ArrayList<>(cells.subList(0, width));
        all.add(String.valueOf(row.line()));
        all.add(reason);
        return all;
    }

    private static void write(Writer writer, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                writer.write(',');
            }
            writer.write(quoted(cells.get(i)));
        }
        writer.write(LINE_END);
    }

    private static String quoted(String cell) {
        boolean isPlain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == '\'');
        return isPlain && cell.equals(cell.strip()) ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
