package dev.tenon.metadata.pack;

import dev.tenon.metadata.filter.FieldPath;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.problem.Sentence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values of a document, noting what is wrong with each. */
record Scalars(Findings findings) {
    /** Stands for a name that could not be read. */
    static final ApiName NO_NAME = ApiName.of("");

    /** Stands for a path that could not be read. */
    static final FieldPath NO_PATH = new FieldPath(List.of(""));

    private static final int MAX_DIGITS = 40;
    private static final int MAX_PATH = (FieldPath.MAX_PARENTS + 1) * (ApiName.MAX_LENGTH + 1);
    private static final Pattern PATH = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(?:\\.[A-Za-z][A-Za-z0-9_]*){0,20}");

    /** A text, or a number or truth value taken as it is written. */
    Optional<String> text(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() == Node.Kind.NOTHING) {
            wrongType(findings, node, path, "a text", "文本");
            return Optional.empty();
        }
        if (!TextCheck.isStorable(scalar.text())) {
            findings.note(
                    "INVALID_TEXT",
                    path,
                    node.place(),
                    "This text holds a character that cannot be stored (NUL or half of a pair).",
                    "该文本包含无法存储的字符（NUL 或不完整的代理对）。");
            return Optional.empty();
        }
        return Optional.of(scalar.kind() == Node.Kind.FLAG ? scalar.text().toLowerCase(Locale.ROOT) : scalar.text());
    }

    Optional<ApiName> name(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            wrongType(findings, node, path, "a name", "名称");
            return Optional.empty();
        }
        ApiName name = ApiName.of(scalar.text());
        Optional<Sentence> flaw = name.flaw();
        flaw.ifPresent(sentence -> findings.note("INVALID_NAME", path, node.place(), "{0}", "{0}", sentence));
        return flaw.isPresent() ? Optional.empty() : Optional.of(name);
    }

    /** The name of a field that stands elsewhere, a part of a compound one included. */
    Optional<ApiName> reference(Node node, String path) {
        Optional<FieldPath> read = path(node, path);
        if (read.isPresent() && !read.get().parents().isEmpty()) {
            wrongType(findings, node, path, "a field of the object itself", "对象自身的字段");
            return Optional.empty();
        }
        return read.map(one -> ApiName.of(one.field()));
    }

    /** A dotted path of names. */
    Optional<FieldPath> path(Node node, String path) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            wrongType(findings, node, path, "a field or a path of fields", "字段或字段路径");
            return Optional.empty();
        }
        if (scalar.text().length() > MAX_PATH || !PATH.matcher(scalar.text()).matches()) {
            findings.note(
                    "INVALID_NAME",
                    path,
                    node.place(),
                    "{0} is not a path of fields such as Name or Account.Owner.Name.",
                    "{0} 不是有效的字段路径（例如 Name 或 Account.Owner.Name）。",
                    Findings.quoted(scalar.text()));
            return Optional.empty();
        }
        return Optional.of(FieldPath.of(scalar.text()));
    }

    Optional<Boolean> flag(Node node, String path) {
        if (node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.FLAG) {
            return Optional.of(scalar.text().equalsIgnoreCase("true"));
        }
        wrongType(findings, node, path, "true or false", "true 或 false");
        return Optional.empty();
    }

    Optional<Long> whole(Node node, String path, long least, long most) {
        Optional<BigDecimal> number = decimal(node);
        if (number.isEmpty() || number.get().stripTrailingZeros().scale() > 0) {
            wrongType(findings, node, path, "a whole number", "整数");
            return Optional.empty();
        }
        boolean inside = number.get().compareTo(BigDecimal.valueOf(least)) >= 0
                && number.get().compareTo(BigDecimal.valueOf(most)) <= 0;
        if (!inside) {
            findings.note(
                    "OUT_OF_RANGE",
                    path,
                    node.place(),
                    "{0} is out of range: {1} to {2}.",
                    "{0} 超出范围：{1} 到 {2}。",
                    Findings.quoted(((Node.Scalar) node).text()),
                    Long.toString(least),
                    Long.toString(most));
            return Optional.empty();
        }
        return Optional.of(number.get().longValueExact());
    }

    private static Optional<BigDecimal> decimal(Node node) {
        boolean number = node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.NUMBER
                && scalar.text().length() <= MAX_DIGITS;
        if (!number) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(((Node.Scalar) node).text()));
        } catch (NumberFormatException hexadecimal) {
            return Optional.empty();
        }
    }

    <E> Optional<E> choice(Node node, String path, Words<E> words) {
        if (!(node instanceof Node.Scalar scalar) || scalar.kind() != Node.Kind.TEXT) {
            wrongType(findings, node, path, "one of: " + words.list(), "以下之一：" + words.list());
            return Optional.empty();
        }
        Optional<E> choice = words.find(scalar.text());
        if (choice.isEmpty()) {
            String written = Findings.quoted(scalar.text());
            Sentence meant = Words.nearest(scalar.text(), words.byWord().keySet())
                    .map(near -> Sentence.of(" Did you mean {0}?", "您是否想写 {0}？", near))
                    .orElse(Sentence.of("", ""));
            findings.note(
                    "UNKNOWN_VALUE",
                    path,
                    node.place(),
                    "{0} is none of: {1}.{2}",
                    "{0} 不是以下之一：{1}。{2}",
                    written,
                    words.list(),
                    meant);
        }
        return choice;
    }

    static void wrongType(Findings findings, Node node, String path, String wantedEn, String wantedZh) {
        findings.note(
                "WRONG_TYPE",
                path,
                node.place(),
                "Here stands {0}; it must be {1}.",
                "此处是{0}，应为{1}。",
                described(node),
                Sentence.of(wantedEn, wantedZh));
    }

    private static Sentence described(Node node) {
        return switch (node) {
            case Node.Mapping ignored -> Sentence.of("a map", "键值映射");
            case Node.Sequence ignored -> Sentence.of("a list", "列表");
            case Node.Scalar scalar -> {
                String text = Findings.quoted(scalar.text());
                yield switch (scalar.kind()) {
                    case TEXT -> Sentence.of("the text \"{0}\"", "文本“{0}”", text);
                    case NUMBER -> Sentence.of("the number {0}", "数字 {0}", text);
                    case FLAG -> Sentence.of("{0}", " {0} ", text);
                    case NOTHING -> Sentence.of("nothing", "空值");
                };
            }
        };
    }
}
