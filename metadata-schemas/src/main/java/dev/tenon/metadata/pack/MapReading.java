package dev.tenon.metadata.pack;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.text.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/**
 * One map of a document while it is read: hands out the values of its keys by type and notes what is wrong with each.
 * At the end {@link #close} names the keys that nobody asked for. After a problem it hands out a stand-in, so that the
 * reading goes on and finds the next one.
 */
final class MapReading {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}");

    /** In a label with languages: the text for all others. */
    static final String ANY_LANGUAGE = "any";

    private final Node.Mapping map;
    private final String path;
    private final Findings findings;
    private final Scalars scalars;
    private final Set<String> asked = new LinkedHashSet<>();

    MapReading(Node.Mapping map, String path, Findings findings) {
        this.map = map;
        this.path = path;
        this.findings = findings;
        this.scalars = new Scalars(findings);
    }

    /** A reading of this node, if it is a map. */
    static Optional<MapReading> of(Node node, String path, Findings findings) {
        if (node instanceof Node.Mapping map) {
            return Optional.of(new MapReading(map, path, findings));
        }
        Scalars.wrongType(findings, node, path, "a map of keys and values", "键值映射");
        return Optional.empty();
    }

    String path(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    Place place() {
        return map.place();
    }

    /** Where the value of a key stands, or the map where there is none. */
    Place place(String key) {
        return map.entry(key).map(entry -> entry.value().place()).orElse(map.place());
    }

    boolean has(String key) {
        return map.entry(key).isPresent();
    }

    Findings findings() {
        return findings;
    }

    private Optional<Node> ask(String key) {
        asked.add(key);
        return map.entry(key).map(Node.Entry::value);
    }

    private Optional<Node> require(String key) {
        Optional<Node> node = ask(key);
        if (node.isEmpty()) {
            findings.note("MISSING_KEY", path(key), map.place(), "The key {0} is missing here.", "此处缺少键 {0}。", key);
        }
        return node;
    }

    /** Makes a key known without reading it. */
    void skip(String key) {
        asked.add(key);
    }

    /** A text, or a number or truth value taken as it is written. */
    Optional<String> text(String key) {
        return ask(key).flatMap(node -> scalars.text(node, path(key)));
    }

    String text(String key, int maxLength) {
        String text = text(key).orElse("");
        if (text.codePointCount(0, text.length()) > maxLength) {
            tooLong(findings, place(key), path(key), maxLength);
            return "";
        }
        return text;
    }

    String requiredText(String key) {
        return require(key).flatMap(node -> scalars.text(node, path(key))).orElse("");
    }

    ApiName name(String key) {
        return require(key).flatMap(node -> scalars.name(node, path(key))).orElse(Scalars.NO_NAME);
    }

    ApiName reference(String key) {
        return require(key).flatMap(node -> scalars.reference(node, path(key))).orElse(Scalars.NO_NAME);
    }

    Optional<ApiName> optionalName(String key) {
        return ask(key).flatMap(node -> scalars.name(node, path(key)));
    }

    Optional<ApiName> optionalReference(String key) {
        return ask(key).flatMap(node -> scalars.reference(node, path(key)));
    }

    List<ApiName> names(String key) {
        return list(key, (node, at) -> scalars.name(node, at));
    }

    FieldPath fieldPath(String key) {
        return require(key).flatMap(node -> scalars.path(node, path(key))).orElse(Scalars.NO_PATH);
    }

    boolean flag(String key, boolean otherwise) {
        return ask(key).flatMap(node -> scalars.flag(node, path(key))).orElse(otherwise);
    }

    int whole(String key, int least, int most, int otherwise) {
        return (int) wholeLong(key, least, most, otherwise);
    }

    long wholeLong(String key, long least, long most, long otherwise) {
        return ask(key).flatMap(node -> scalars.whole(node, path(key), least, most))
                .orElse(otherwise);
    }

    <E> Optional<E> choice(String key, Words<E> words) {
        return ask(key).flatMap(node -> scalars.choice(node, path(key), words));
    }

    <E> Optional<E> requiredChoice(String key, Words<E> words) {
        return require(key).flatMap(node -> scalars.choice(node, path(key), words));
    }

    <E> List<E> choices(String key, Words<E> words) {
        return list(key, (node, at) -> scalars.choice(node, at, words));
    }

    List<String> texts(String key) {
        return list(key, scalars::text);
    }

    /** A list whose items are read one by one; those that fail are left out. */
    <E> List<E> list(String key, BiFunction<Node, String, Optional<E>> item) {
        return ask(key).map(node -> items(node, key, item)).orElse(List.of());
    }

    <E> List<E> requiredList(String key, BiFunction<Node, String, Optional<E>> item) {
        Optional<Node> found = require(key);
        if (found.isPresent()
                && found.get() instanceof Node.Sequence sequence
                && sequence.items().isEmpty()) {
            findings.note("OUT_OF_RANGE", path(key), found.get().place(), "{0} is empty.", "{0} 是空的。", key);
        }
        return found.map(node -> items(node, key, item)).orElse(List.of());
    }

    private <E> List<E> items(Node node, String key, BiFunction<Node, String, Optional<E>> item) {
        if (!(node instanceof Node.Sequence sequence)) {
            Scalars.wrongType(findings, node, path(key), "a list", "列表");
            return List.of();
        }
        List<E> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size() && !findings.isFull(); i++) {
            item.apply(sequence.items().get(i), path(key) + "[" + i + "]").ifPresent(items::add);
        }
        return items;
    }

    /** A map whose keys are names, such as the rights of fields. */
    <E> Map<ApiName, E> byName(String key, Words<E> words) {
        Optional<MapReading> inner = ask(key).flatMap(node -> of(node, path(key), findings));
        Map<ApiName, E> byName = new LinkedHashMap<>();
        inner.ifPresent(reading -> {
            for (Node.Entry entry : reading.map.entries()) {
                String at = reading.path(entry.key());
                Node.Scalar name = new Node.Scalar(entry.place(), Node.Kind.TEXT, entry.key());
                Optional<ApiName> read = scalars.reference(name, at);
                Optional<E> value = scalars.choice(entry.value(), at, words);
                if (read.isPresent() && value.isPresent() && byName.put(read.get(), value.get()) != null) {
                    YamlTree.duplicate(findings, entry.place(), entry.key());
                }
            }
        });
        return byName;
    }

    Optional<MapReading> inner(String key) {
        return ask(key).flatMap(node -> of(node, path(key), findings));
    }

    Optional<MapReading> requiredInner(String key) {
        return require(key).flatMap(node -> of(node, path(key), findings));
    }

    /** One plain text, or texts by language. Blank texts count as none. */
    Label label(String key, int maxLength) {
        Optional<Node> node = ask(key);
        if (node.isEmpty()) {
            return Label.EMPTY;
        }
        Map<String, String> texts = new LinkedHashMap<>();
        if (node.get() instanceof Node.Mapping languages) {
            for (Node.Entry entry : languages.entries()) {
                language(entry, path(key) + "." + entry.key(), maxLength, texts);
            }
        } else {
            labelText(node.get(), path(key), maxLength).ifPresent(text -> texts.put("", text));
        }
        return texts.isEmpty() ? Label.EMPTY : new Label(texts);
    }

    private void language(Node.Entry entry, String at, int maxLength, Map<String, String> texts) {
        boolean any = entry.key().equals(ANY_LANGUAGE);
        if (!any && !LANGUAGE.matcher(entry.key()).matches()) {
            findings.note(
                    "UNKNOWN_KEY",
                    at,
                    entry.place(),
                    "{0} is not a language; write a tag such as en or zh-CN.",
                    "{0} 不是语言标签，请使用 en 或 zh-CN 这样的标签。",
                    Findings.quoted(entry.key()));
            return;
        }
        labelText(entry.value(), at, maxLength).ifPresent(text -> texts.put(any ? "" : entry.key(), text));
    }

    private Optional<String> labelText(Node node, String at, int maxLength) {
        Optional<String> text = scalars.text(node, at).filter(found -> !found.isBlank());
        if (text.isPresent() && text.get().codePointCount(0, text.get().length()) > maxLength) {
            tooLong(findings, node.place(), at, maxLength);
            return Optional.empty();
        }
        return text;
    }

    static void tooLong(Findings findings, Place place, String path, int maxLength) {
        findings.note(
                "STRING_TOO_LONG",
                path,
                place,
                "This text is longer than {0} characters.",
                "该文本超过 {0} 个字符。",
                maxLength);
    }

    /** Every key that was not asked for is a problem, with the known key that it resembles. */
    void close() {
        for (Node.Entry entry : map.entries()) {
            if (asked.contains(entry.key())) {
                continue;
            }
            String key = Findings.quoted(entry.key());
            Optional<String> meant = Words.nearest(entry.key(), asked);
            if (meant.isPresent()) {
                findings.note(
                        "UNKNOWN_KEY",
                        path(key),
                        entry.place(),
                        "There is no key {0} here. Did you mean {1}?",
                        "此处没有键 {0}。您是否想写 {1}？",
                        key,
                        meant.get());
            } else {
                findings.note(
                        "UNKNOWN_KEY",
                        path(key),
                        entry.place(),
                        "There is no key {0} here. Possible: {1}.",
                        "此处没有键 {0}。可用的键：{1}。",
                        key,
                        String.join(", ", asked));
            }
        }
    }
}
