package dev.tenon.engine.packaging;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file of sample data as rows; the files of a package are in the order in which they are loaded. */
record SampleFile(ApiName object, List<SampleRow> rows) {
    private static final String REFERENCE = "@";

    SampleFile {
        rows = List.copyOf(rows);
    }

    /**
     * One record.
     *
     * @param reference by which later rows name it; may be empty
     * @param cells those that say something, by field
     */
    record SampleRow(Place place, String reference, Map<String, String> cells) {}

    /** {@code 03-Lead.csv} holds leads. */
    static SampleFile of(String fileName, byte[] bytes) {
        String bare = fileName.substring(0, fileName.length() - ".csv".length());
        ApiName object = ApiName.of(bare.substring(bare.indexOf('-') + 1));
        String text = new String(bytes, StandardCharsets.UTF_8);
        List<SampleRow> rows = CsvReader.builder().ofNamedCsvRecord(text).stream()
                .map(row -> row(fileName, row))
                .toList();
        return new SampleFile(object, rows);
    }

    private static SampleRow row(String fileName, NamedCsvRecord row) {
        Map<String, String> cells = new LinkedHashMap<>();
        row.getFieldsAsMap().forEach((field, cell) -> {
            if (!field.equals(REFERENCE) && !cell.isBlank()) {
                cells.put(field, cell);
            }
        });
        Place place = new Place("data/" + fileName, Math.toIntExact(row.getStartingLineNumber()), 1);
        return new SampleRow(place, row.findField(REFERENCE).orElse(""), cells);
    }
}
