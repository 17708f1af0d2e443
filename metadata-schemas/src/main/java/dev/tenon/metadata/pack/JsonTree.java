package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON text to {@link Node}, with places; bounded in depth. Never throws. */
final class JsonTree {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DefinitionReader.MAX_DEPTH)
                    .build())
            .build();

    private final String file;
    private final Findings findings;
    private final JsonParser parser;

    private JsonTree(String file, JsonParser parser, Findings findings) {
        this.file = file;
        this.parser = parser;
        this.findings = findings;
    }

    /** The document, or nothing and a problem noted. */
    static Optional<Node> parse(String file, String text, Findings findings) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonTree(file, parser, findings).document();
        } catch (StreamConstraintsException deep) {
            findings.note(
                    "TOO_DEEP",
                    "",
                    place(file, deep.getLocation()),
                    "This is nested deeper than {0} levels, or holds a number of endless digits.",
                    "嵌套超过 {0} 层，或包含过长的数字。",
                    DefinitionReader.MAX_DEPTH);
            return Optional.empty();
        } catch (JacksonException broken) {
            malformed(file, findings, broken);
            return Optional.empty();
        }
    }

    private static void malformed(String file, Findings findings, JacksonException broken) {
        findings.note(
                "JSON_PARSER_ERROR",
                "",
                place(file, broken.getLocation()),
                "This is not valid JSON: {0}.",
                "这不是有效的 JSON：{0}。",
                Findings.quoted(String.valueOf(broken.getOriginalMessage()).replace('\n', ' ')));
    }

    private Optional<Node> document() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            return Optional.empty();
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            findings.note(
                    "JSON_PARSER_ERROR",
                    "",
                    place(),
                    "The document has ended; more text begins here.",
                    "文档已结束，此处却还有内容。");
        }
        return Optional.of(root);
    }

    private Node node(JsonToken token) {
        Place place = place();
        return switch (token) {
            case START_OBJECT -> mapping(place);
            case START_ARRAY -> sequence(place);
            case VALUE_STRING -> new Node.Scalar(place, Node.Kind.TEXT, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Node.Scalar(place, Node.Kind.NUMBER, parser.getString());
            case VALUE_TRUE, VALUE_FALSE -> new Node.Scalar(place, Node.Kind.FLAG, parser.getString());
            case VALUE_NULL -> new Node.Scalar(place, Node.Kind.NOTHING, "");
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no value begins with " + token);
        };
    }

    private Node sequence(Place place) {
        List<Node> items = new ArrayList<>();
        JsonToken token = parser.nextToken();
        while (token != JsonToken.END_ARRAY) {
            items.add(node(token));
            token = parser.nextToken();
        }
        return new Node.Sequence(place, items);
    }

    private Node mapping(Place place) {
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place keyPlace = place();
            String key = parser.currentName();
            Node value = node(parser.nextToken());
            if (keys.add(key)) {
                entries.add(new Node.Entry(keyPlace, key, value));
            } else {
                YamlTree.duplicate(findings, keyPlace, key);
            }
        }
        return new Node.Mapping(place, entries);
    }

    private Place place() {
        return place(file, parser.currentTokenLocation());
    }

    private static Place place(String file, TokenStreamLocation location) {
        boolean known = location != null && location.getLineNr() > 0;
        return known ? new Place(file, location.getLineNr(), location.getColumnNr()) : new Place(file, 1, 1);
    }
}
