package dev.tenon.engine.importing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file read whole, for tests. */
record TestingCsv(List<String> columns, List<CsvRow> rows) {

    static TestingCsv read(Path file, CsvFormat format) throws IOException {
        try (CsvRows rows = CsvRows.open(file, format)) {
            return all(rows);
        }
    }

    static TestingCsv read(String text, CsvFormat format) throws IOException {
        return read(text.getBytes(format.charset()), format, CsvLimits.DEFAULT);
    }

    static TestingCsv read(byte[] bytes, CsvFormat format, CsvLimits limits) throws IOException {
        try (CsvRows rows = CsvRows.open(new ByteArrayInputStream(bytes), format, limits)) {
            return all(rows);
        }
    }

    static Path file(Path folder, String text, Charset charset) throws IOException {
        return Files.write(folder.resolve("file.csv"), text.getBytes(charset));
    }

    static Path file(Path folder, String text) throws IOException {
        return file(folder, text, StandardCharsets.UTF_8);
    }

    private static TestingCsv all(CsvRows rows) {
        List<CsvRow> all = new ArrayList<>();
        rows.forEachRemaining(all::add);
        return new TestingCsv(rows.columns(), all);
    }

    List<List<String>> cells() {
        return rows.stream().map(CsvRow::cells).toList();
    }

    /** The codes of all problems, each with its line. */
    List<String> problems() {
        return rows.stream()
                .flatMap(row -> row.problems().stream().map(problem -> row.line() + " " + problem.code()))
                .toList();
    }
}
