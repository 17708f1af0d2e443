package dev.tenon.engine.query;

import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** Writes rows as the record JSON of the trade: attributes, fields in the order asked for, parents nested. */
public final class QueryJson {
    private final String recordsPath;

    /** @param dataPath the address below which records are found, such as {@code /services/data/v60.0} */
    public QueryJson(String dataPath) {
        this.recordsPath = dataPath + "/sobjects/";
    }

    /** The answer of a query: {@code {totalSize, done, nextRecordsUrl?, records}}. */
    public void page(JsonGenerator json, RowPage page, long totalSize, Optional<String> nextRecordsUrl) {
        RowJson writer = new RowJson(page.shape(), recordsPath);
        json.writeStartObject();
        json.writeNumberProperty("totalSize", totalSize);
        json.writeBooleanProperty("done", nextRecordsUrl.isEmpty());
        nextRecordsUrl.ifPresent(url -> json.writeStringProperty("nextRecordsUrl", url));
        json.writeArrayPropertyStart("records");
        for (Row row : page.rows()) {
            writer.write(json, row);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** The answer of {@code COUNT()}. */
    public void count(JsonGenerator json, long count) {
        json.writeStartObject();
        json.writeNumberProperty("totalSize", count);
        json.writeBooleanProperty("done", true);
        json.writeArrayPropertyStart("records");
        json.writeEndArray();
        json.writeEndObject();
    }

    /** One record. */
    public void record(JsonGenerator json, Row row) {
        new RowJson(row.shape(), recordsPath).write(json, row);
    }
}
