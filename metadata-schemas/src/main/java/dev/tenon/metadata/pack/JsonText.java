package dev.tenon.metadata.pack;

import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A tree as JSON on one line. */
final class JsonText {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonText() {}

    static String of(Node node) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            write(json, node);
        }
        return out.toString();
    }

    private static void write(JsonGenerator json, Node node) {
        switch (node) {
            case Node.Mapping map -> {
                json.writeStartObject();
                for (Node.Entry entry : map.entries()) {
                    json.writeName(entry.key());
                    write(json, entry.value());
                }
                json.writeEndObject();
            }
            case Node.Sequence sequence -> {
                json.writeStartArray();
                sequence.items().forEach(item -> write(json, item));
                json.writeEndArray();
            }
            case Node.Scalar scalar -> {
                switch (scalar.kind()) {
                    case TEXT -> json.writeString(scalar.text());
                    case NUMBER -> json.writeNumber(scalar.text());
                    case FLAG -> json.writeBoolean(scalar.text().equalsIgnoreCase("true"));
                    case NOTHING -> json.writeNull();
                }
            }
        }
    }
}
