package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.problem.Place;
import dev.tenon.metadata.problem.Sentence;
import dev.tenon.metadata.text.Label;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Turns the files of a package into its content: each file by its folder, then what concerns all of them together. */
final class PackageParsing {
    private static final String MANIFEST = "package.yaml";
    private static final Pattern DATA_NAME = Pattern.compile("[0-9]{1,6}-[A-Za-z][A-Za-z0-9_]{0,60}\\.csv");
    private static final Pattern FOR_READERS = Pattern.compile("(?i)[^/]+\\.(?:md|txt|png|svg)|licen[cs]e|notice");

    private final Findings findings;
    private final List<FileElement> elements = new ArrayList<>();
    private final SortedMap<String, byte[]> data = new TreeMap<>();
    private Manifest manifest = new Manifest("", "", Label.EMPTY, "", "");

    /** A definition and the file it came from. */
    record FileElement(String file, Element element) {}

    private PackageParsing(Findings findings) {
        this.findings = findings;
    }

    static Read<PackageContent> parse(SortedMap<String, byte[]> files, Findings findings) {
        PackageParsing parsing = new PackageParsing(findings);
        parsing.manifest(files);
        files.forEach(parsing::file);
        PackageNames.check(parsing.manifest, parsing.elements, findings);
        List<Element> sorted = parsing.elements.stream()
                .map(FileElement::element)
                .sorted(Comparator.comparing(Element::kind)
                        .thenComparing(element -> element.name().toLowerCase(Locale.ROOT)))
                .toList();
        return Read.of(new PackageContent(parsing.manifest, sorted, parsing.data), findings.problems());
    }

    private void manifest(SortedMap<String, byte[]> files) {
        byte[] bytes = files.get(MANIFEST);
        if (bytes == null) {
            findings.note(
                    "INVALID_PACKAGE",
                    "",
                    new Place(MANIFEST, 1, 1),
                    "A package has a file package.yaml; there is none.",
                    "包中缺少 package.yaml 文件。");
            return;
        }
        decode(MANIFEST, bytes)
                .flatMap(text -> DefinitionReader.root(MANIFEST, text, YamlTree::parse, findings))
                .ifPresent(reading -> manifest = ManifestText.read(reading));
    }

    private void file(String path, byte[] bytes) {
        int slash = path.indexOf('/');
        if (slash < 0) {
            if (!path.equals(MANIFEST) && !FOR_READERS.matcher(path).matches()) {
                misplaced(path);
            }
            return;
        }
        String name = path.substring(slash + 1);
        Optional<PackageFolder> folder = PackageFolder.ofFolder(path.substring(0, slash));
        if (path.startsWith(PackageFolder.DATA + "/")) {
            data(path, name, bytes);
        } else if (folder.isEmpty() || name.indexOf('/') >= 0) {
            misplaced(path);
        } else {
            syntax(name).ifPresentOrElse(syntax -> element(folder.get(), path, bytes, syntax), () -> misplaced(path));
        }
    }

    private static Optional<DefinitionReader.Syntax> syntax(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return Optional.of(YamlTree::parse);
        }
        return lower.endsWith(".json") ? Optional.of(JsonTree::parse) : Optional.empty();
    }

    private void data(String path, String name, byte[] bytes) {
        if (DATA_NAME.matcher(name).matches()) {
            data.put(name, bytes);
        } else {
            findings.note(
                    "INVALID_PACKAGE",
                    "",
                    new Place(path, 1, 1),
                    "A data file is called by its place in the order and its object, such as 010-Account.csv.",
                    "数据文件名由顺序号和对象名组成，例如 010-Account.csv。");
        }
    }

    private void misplaced(String path) {
        String written = path.substring(0, Math.max(0, path.indexOf('/')));
        Sentence meant = Words.nearest(written, PackageFolder.names())
                .filter(near -> !near.equals(written))
                .map(near -> Sentence.of(" Did you mean {0}/?", "您是否想写 {0}/？", near))
                .orElse(Sentence.of("", ""));
        findings.note(
                "INVALID_PACKAGE",
                "",
                new Place(Findings.quoted(path), 1, 1),
                "No such file belongs here. Definitions are .yaml or .json files in: {0}.{1}",
                "此处不应有该文件。定义应为以下文件夹中的 .yaml 或 .json 文件：{0}。{1}",
                String.join(", ", PackageFolder.names()),
                meant);
    }

    private void element(PackageFolder folder, String path, byte[] bytes, DefinitionReader.Syntax syntax) {
        Optional<MapReading> reading =
                decode(path, bytes).flatMap(text -> DefinitionReader.root(path, text, syntax, findings));
        if (reading.isEmpty()) {
            return;
        }
        Optional<PackageFolder> shown = PackageFolder.ofDocument(reading.get());
        if (shown.isPresent() && shown.get() != folder) {
            findings.note(
                    "INVALID_PACKAGE",
                    "",
                    new Place(path, 1, 1),
                    "This is a {0}; its place is the folder {1}.",
                    "这是 {0}，应放在文件夹 {1} 中。",
                    shown.get().kind().key(),
                    shown.get().folder());
            return;
        }
        elements.add(new FileElement(path, DefinitionReader.element(folder.kind(), reading.get())));
    }

    private Optional<String> decode(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException broken) {
            findings.note(
                    "INVALID_TEXT",
                    "",
                    new Place(path, 1, 1),
                    "This file is not in UTF-8. Save it as UTF-8.",
                    "该文件不是 UTF-8 编码，请另存为 UTF-8。");
            return Optional.empty();
        }
    }
}
