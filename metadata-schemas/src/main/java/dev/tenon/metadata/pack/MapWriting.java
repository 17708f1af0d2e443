package dev.tenon.metadata.pack;

import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One map of a document while it is made: keys in the order of the calls, what equals its default left out. */
final class MapWriting {
    private static final Place NOWHERE = new Place("", 0, 0);

    private final List<Node.Entry> entries = new ArrayList<>();

    static Node text(String text) {
        return new Node.Scalar(NOWHERE, Node.Kind.TEXT, text);
    }

    static Node number(String text) {
        return new Node.Scalar(NOWHERE, Node.Kind.NUMBER, text);
    }

    static Node flag(boolean value) {
        return new Node.Scalar(NOWHERE, Node.Kind.FLAG, Boolean.toString(value));
    }

    static Node list(List<Node> items) {
        return new Node.Sequence(NOWHERE, items);
    }

    MapWriting put(String key, Node value) {
        entries.add(new Node.Entry(NOWHERE, key, value));
        return this;
    }

    MapWriting put(String key, String text) {
        return put(key, text(text));
    }

    MapWriting put(String key, ApiName name) {
        return put(key, text(name.value()));
    }

    MapWriting putUnlessEmpty(String key, String text) {
        return text.isEmpty() ? this : put(key, text(text));
    }

    MapWriting putIfPresent(String key, Optional<ApiName> name) {
        name.ifPresent(present -> put(key, present));
        return this;
    }

    MapWriting putUnless(String key, long value, long usual) {
        return value == usual ? this : put(key, number(Long.toString(value)));
    }

    MapWriting putUnless(String key, boolean value, boolean usual) {
        return value == usual ? this : put(key, flag(value));
    }

    MapWriting putUnless(String key, String value, String usual) {
        return value.equals(usual) ? this : put(key, text(value));
    }

    MapWriting putLabel(String key, Label label) {
        if (label.isEmpty()) {
            return this;
        }
        if (label.isPlain()) {
            return put(key, label.texts().values().iterator().next());
        }
        MapWriting languages = new MapWriting();
        for (Map.Entry<String, String> text : label.texts().entrySet()) {
            languages.put(text.getKey().isEmpty() ? MapReading.ANY_LANGUAGE : text.getKey(), text.getValue());
        }
        return put(key, languages.node());
    }

    <E> MapWriting putList(String key, List<E> items, Function<E, Node> item) {
        return put(key, list(items.stream().map(item).toList()));
    }

    <E> MapWriting putListUnlessEmpty(String key, List<E> items, Function<E, Node> item) {
        return items.isEmpty() ? this : putList(key, items, item);
    }

    MapWriting putNames(String key, List<ApiName> names) {
        return putListUnlessEmpty(key, names, name -> text(name.value()));
    }

    Node.Mapping node() {
        return new Node.Mapping(NOWHERE, entries);
    }
}
