package dev.tenon.metadata.pack;

import dev.tenon.metadata.problem.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML text to {@link Node}: one document, no aliases, no tags, bounded in depth. Never throws. */
final class YamlTree {
    private static final int MAX_CODE_POINTS = DefinitionReader.MAX_BYTES;

    private final String file;
    private final Findings findings;
    private final ScalarResolver resolver = new CoreSchema().getScalarResolver();
    private final Iterator<Event> events;

    private YamlTree(String file, String text, Findings findings) {
        this.file = file;
        this.findings = findings;
        LoadSettings settings = LoadSettings.builder()
                .setLabel(file)
                .setCodePointLimit(MAX_CODE_POINTS)
                .build();
        this.events = new Parse(settings).parseString(text).iterator();
    }

    /** The document, or nothing and a problem noted. */
    static Optional<Node> parse(String file, String text, Findings findings) {
        try {
            return new YamlTree(file, text, findings).document();
        } catch (MarkedYamlEngineException broken) {
            Place place = broken.getProblemMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
            malformed(findings, place, Optional.ofNullable(broken.getProblem()).orElse("syntax error"));
            return Optional.empty();
        } catch (TooDeep deep) {
            findings.note(
                    "TOO_DEEP",
                    "",
                    deep.place,
                    "This is nested deeper than {0} levels.",
                    "嵌套超过 {0} 层。",
                    DefinitionReader.MAX_DEPTH);
            return Optional.empty();
        } catch (YamlEngineException broken) {
            malformed(findings, new Place(file, 1, 1), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
    }

    private static void malformed(Findings findings, Place place, String reason) {
        findings.note(
                "YAML_PARSER_ERROR",
                "",
                place,
                "This is not valid YAML: {0}.",
                "这不是有效的 YAML：{0}。",
                Findings.quoted(reason.replace('\n', ' ')));
    }

    private Optional<Node> document() {
        Optional<Node> root = Optional.empty();
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case Scalar, SequenceStart, MappingStart, Alias -> root = Optional.of(node(event, 1));
                case DocumentStart -> {
                    if (root.isPresent()) {
                        findings.note(
                                "YAML_PARSER_ERROR",
                                "",
                                place(event),
                                "A file holds one document; a second one begins here.",
                                "一个文件只能包含一个文档，而第二个文档从这里开始。");
                        return root;
                    }
                }
                case StreamStart, StreamEnd, DocumentEnd, SequenceEnd, MappingEnd, Comment -> {}
            }
        }
        return root;
    }

    private Node node(Event event, int depth) {
        if (depth > DefinitionReader.MAX_DEPTH) {
            throw new TooDeep(place(event));
        }
        return switch (event) {
            case ScalarEvent scalar -> scalar(scalar);
            case SequenceStartEvent start -> sequence(start, depth);
            case MappingStartEvent start -> mapping(start, depth);
            case AliasEvent alias -> {
                findings.note(
                        "YAML_PARSER_ERROR",
                        "",
                        place(alias),
                        "Aliases (*{0}) are not read; write the value out.",
                        "不支持别名（*{0}），请写出完整的值。",
                        alias.getAlias().toString());
                yield new Node.Scalar(place(alias), Node.Kind.NOTHING, "");
            }
            default -> throw new IllegalStateException("no node begins with " + event);
        };
    }

    private Node scalar(ScalarEvent event) {
        refuseTag(event.getTag(), event);
        return new Node.Scalar(place(event), kind(event), event.getValue());
    }

    private Node.Kind kind(ScalarEvent event) {
        if (event.getScalarStyle() != ScalarStyle.PLAIN) {
            return Node.Kind.TEXT;
        }
        Tag tag = resolver.resolve(event.getValue(), true);
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            return isNumber(event.getValue()) ? Node.Kind.NUMBER : Node.Kind.TEXT;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.FLAG;
        }
        return tag.equals(Tag.NULL) ? Node.Kind.NOTHING : Node.Kind.TEXT;
    }

    /** Not {@code .inf} and {@code .nan}, which no definition needs. */
    private static boolean isNumber(String text) {
        return !text.endsWith("inf")
                && !text.endsWith("nan")
                && !text.endsWith("Inf")
                && !text.endsWith("NaN")
                && !text.endsWith("INF")
                && !text.endsWith("NAN");
    }

    private Node sequence(SequenceStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<Node> items = new ArrayList<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            items.add(node(event, depth + 1));
            event = events.next();
        }
        return new Node.Sequence(place(start), items);
    }

    private Node mapping(MappingStartEvent start, int depth) {
        refuseTag(start.getTag(), start);
        List<Node.Entry> entries = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        Event event = events.next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            Node key = node(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (key instanceof Node.Scalar scalar) {
                if (keys.add(scalar.text())) {
                    entries.add(new Node.Entry(scalar.place(), scalar.text(), value));
                } else {
                    duplicate(findings, scalar.place(), scalar.text());
                }
            } else {
                findings.note("WRONG_TYPE", "", key.place(), "A key must be a text.", "键必须是文本。");
            }
            event = events.next();
        }
        return new Node.Mapping(place(start), entries);
    }

    static void duplicate(Findings findings, Place place, String key) {
        findings.note(
                "DUPLICATE_KEY",
                "",
                place,
                "The key {0} stands here a second time.",
                "键 {0} 在此重复出现。",
                Findings.quoted(key));
    }

    private void refuseTag(Optional<String> tag, Event event) {
        tag.ifPresent(name -> findings.note(
                "YAML_PARSER_ERROR",
                "",
                place(event),
                "Tags ({0}) are not read; leave it out.",
                "不支持标签（{0}），请删除。",
                Findings.quoted(name)));
    }

    private Place place(Event event) {
        return event.getStartMark().map(mark -> place(file, mark)).orElse(new Place(file, 1, 1));
    }

    private static Place place(String file, Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }

    /** Leaves the recursion; never leaves this class. */
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Place place;

        TooDeep(Place place) {
            super(null, null, false, false);
            this.place = place;
        }
    }
}
