package dev.tenon.engine.query;

import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.RecordId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Writes the rows of one shape: the tree of objects is worked out once, then each row streams through it. */
final class RowJson {
    private final String recordsPath;
    private final Node root;

    private sealed interface Part {}

    /** A value: the column and how it is written. */
    private record Leaf(String name, int column, JsonValue value) implements Part {}

    /** The record itself, or a parent: the place of its id, and the objects it may be of. */
    private record Node(String name, int parent, List<CatalogObject> objects, List<Part> parts) implements Part {}

    RowJson(Row.Shape shape, String recordsPath) {
        this.recordsPath = recordsPath;
        this.root = new Node("", -1, List.of(shape.object()), new ArrayList<>());
        for (int i = 0; i < shape.columns().size(); i++) {
            Row.Column column = shape.columns().get(i);
            Node node = nodeOf(shape, column.path());
            node.parts().add(new Leaf(column.path().field(), i, JsonValue.of(column.field(), recordsPath)));
        }
    }

    private Node nodeOf(Row.Shape shape, FieldPath path) {
        Node node = root;
        StringBuilder outer = new StringBuilder();
        for (String step : path.parents()) {
            outer.append(step).append('.');
            node = child(node, step, shape, shape.indexOf(outer.toString()));
        }
        return node;
    }

    private static Node child(Node node, String step, Row.Shape shape, int parent) {
        for (Part part : node.parts()) {
            if (part instanceof Node child && child.name().equals(step)) {
                return child;
            }
        }
        Node child = new Node(step, parent, shape.parents().get(parent).objects(), new ArrayList<>());
        node.parts().add(child);
        return child;
    }

    void write(JsonGenerator json, Row row) {
        object(json, root, row, row.id());
    }

    private void object(JsonGenerator json, Node node, Row row, long id) {
        CatalogObject object = objectOf(node, id);
        String id18 = RecordId.format(id);
        json.writeStartObject();
        json.writeObjectPropertyStart("attributes");
        json.writeStringProperty("type", object.name().value());
        json.writeStringProperty("url", recordsPath + object.name() + "/" + id18);
        json.writeEndObject();
        for (Part part : node.parts()) {
            switch (part) {
                case Leaf leaf -> {
                    json.writeName(leaf.name());
                    @Nullable Object value = row.values().get(leaf.column());
                    if (value == null) {
                        json.writeNull();
                    } else {
                        leaf.value().write(json, value, object, id18);
                    }
                }
                case Node parent -> parent(json, parent, row);
            }
        }
        json.writeEndObject();
    }

    private void parent(JsonGenerator json, Node node, Row row) {
        json.writeName(node.name());
        @Nullable Long id = row.parentIds().get(node.parent());
        if (id == null) {
            json.writeNull();
        } else {
            object(json, node, row, id);
        }
    }

    private static CatalogObject objectOf(Node node, long id) {
        if (node.objects().size() == 1) {
            return node.objects().getFirst();
        }
        int number = RecordId.objectNumber(id);
        return node.objects().stream()
                .filter(object -> object.number() == number)
                .findFirst()
                .orElse(Objects.requireNonNull(node.objects().getFirst()));
    }
}
