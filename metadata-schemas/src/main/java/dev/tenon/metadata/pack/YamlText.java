package dev.tenon.metadata.pack;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A tree as YAML that a person would write: blocks outside, short maps and lists of plain values on one line, quotes only
 * where a text would be read as something else. One tree has one text.
 */
final class YamlText {
    private static final int MAX_FLOW = 100;

    /** Safe without quotes, also inside a flow map: no indicator, no blank at an end, nothing that looks like a number. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}_](?:[\\p{L}\\p{N}\\p{M}_./()%+&-]|(?<=\\S) (?=[\\p{L}\\p{N}_(]))*");

    /** What some reader of YAML, old or new, takes for a truth value, nothing or a number. */
    private static final Set<String> RESERVED = Set.of("true", "false", "yes", "no", "on", "off", "y", "n", "null");

    private final StringBuilder out = new StringBuilder();

    static String of(Node node) {
        YamlText text = new YamlText();
        text.block(node, 0);
        return text.out.toString();
    }

    private void block(Node node, int indent) {
        switch (node) {
            case Node.Mapping map -> {
                boolean first = true;
                for (Node.Entry entry : map.entries()) {
                    indent(first ? 0 : indent);
                    first = false;
                    out.append(scalar(entry.key())).append(':');
                    value(entry.value(), indent);
                }
            }
            case Node.Sequence sequence -> {
                for (Node item : sequence.items()) {
                    indent(indent);
                    item(item, indent);
                }
            }
            case Node.Scalar scalar -> out.append(scalar(scalar)).append('\n');
        }
    }

    private void value(Node node, int indent) {
        if (node instanceof Node.Scalar scalar && isBlockText(scalar)) {
            literal(scalar.text(), indent + 2);
        } else if (isFlow(node)) {
            out.append(' ').append(flow(node)).append('\n');
        } else {
            out.append('\n');
            if (node instanceof Node.Mapping) {
                indent(indent + 2);
            }
            block(node, indent + 2);
        }
    }

    private void item(Node node, int indent) {
        out.append("- ");
        if (isFlow(node)) {
            out.append(flow(node)).append('\n');
        } else if (node instanceof Node.Sequence) {
            out.append(flow(node)).append('\n');
        } else {
            block(node, indent + 2);
        }
    }

    private void indent(int columns) {
        out.repeat(' ', columns);
    }

    private static boolean isFlow(Node node) {
        return switch (node) {
            case Node.Scalar ignored -> true;
            case Node.Mapping map ->
                map.entries().isEmpty()
                        || (map.entries().stream().allMatch(entry -> isInline(entry.value()))
                                && flow(node).length() <= MAX_FLOW);
            case Node.Sequence list ->
                list.items().isEmpty()
                        || (list.items().stream().allMatch(Node.Scalar.class::isInstance)
                                && flow(node).length() <= MAX_FLOW);
        };
    }

    /** What may stand inside a map on one line: a scalar without line breaks, a list or map of such. */
    private static boolean isInline(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar.text().indexOf('\n') < 0;
            case Node.Mapping map ->
                areScalars(map.entries().stream().map(Node.Entry::value).toList());
            case Node.Sequence list -> areScalars(list.items());
        };
    }

    private static boolean areScalars(List<Node> nodes) {
        return nodes.stream().allMatch(node -> node instanceof Node.Scalar && isInline(node));
    }

    private static String flow(Node node) {
        return switch (node) {
            case Node.Scalar scalar -> scalar(scalar);
            case Node.Mapping map ->
                map.entries().stream()
                        .map(entry -> scalar(entry.key()) + ": " + flow(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            case Node.Sequence list ->
                list.items().stream().map(YamlText::flow).collect(Collectors.joining(", ", "[", "]"));
        };
    }

    private static String scalar(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> scalar(scalar.text());
            case NUMBER, FLAG -> scalar.text();
            case NOTHING -> "null";
        };
    }

    static String scalar(String text) {
        boolean plain = text.length() <= MAX_FLOW * 10
                && PLAIN.matcher(text).matches()
                && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (isPrintable(c)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(c <= 0xFFFF ? "\\u%04X".formatted(c) : "\\U%08X".formatted(c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    /** What a reader takes as it stands; line separators, marks of direction and private characters are escaped. */
    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }

    /** Several lines that may stand as they are, under {@code |}. */
    private static boolean isBlockText(Node.Scalar scalar) {
        String text = scalar.text();
        return scalar.kind() == Node.Kind.TEXT
                && text.strip().contains("\n")
                && !text.startsWith(" ")
                && !text.startsWith("\n")
                && !text.endsWith("\n\n")
                && text.lines().noneMatch(line -> line.endsWith(" ") || line.endsWith("\t") || line.startsWith("\t"))
                && text.codePoints().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c));
    }

    private void literal(String text, int indent) {
        out.append(text.endsWith("\n") ? " |\n" : " |-\n");
        text.lines().forEach(line -> {
            if (!line.isEmpty()) {
                indent(indent);
                out.append(line);
            }
            out.append('\n');
        });
    }
}
