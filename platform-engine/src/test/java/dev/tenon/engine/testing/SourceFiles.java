package dev.tenon.engine.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Java sources of a module, measured for the house rules: main code and tests, except where a method says otherwise. */
public final class SourceFiles {
    private static final int MAX_FILE = 400;
    private static final int MAX_METHOD = 50;

    /** The first line of a method's body, as the formatter leaves it: a parameter list that ends in an opening brace. */
    private static final Pattern METHOD = Pattern.compile(
            "^( {4}| {8})(?!return|throw|if|for|while|switch|try|else|case|new|super|this)[A-Za-z@<].*\\(.*\\{$");

    private static final Pattern TYPE = Pattern.compile(".*\\b(class|record|interface|enum)\\b.*");

    private final Path root;

    private SourceFiles(Path root) {
        this.root = root;
    }

    /** Of the folder {@code src} of a module. */
    public static SourceFiles under(Path root) {
        return new SourceFiles(root);
    }

    /** Files of more than 400 lines. */
    public List<String> longFiles() {
        return sources("")
                .filter(file -> lines(file).size() > MAX_FILE)
                .map(this::name)
                .toList();
    }

    /** Methods of main code that span more than 50 lines. */
    public List<String> longMethods() {
        return sources("main").flatMap(this::longMethods).toList();
    }

    private Stream<String> longMethods(Path file) {
        List<String> lines = lines(file);
        List<String> found = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            String line = lines.get(i);
            int length = 1;
            if (METHOD.matcher(line).matches() && !TYPE.matcher(line).matches()) {
                length = lengthFrom(lines, i);
                if (length > MAX_METHOD) {
                    found.add(name(file) + ":" + (i + 1) + " " + length + " lines");
                }
            }
            i += length;
        }
        return found.stream();
    }

    private static int lengthFrom(List<String> lines, int first) {
        String line = lines.get(first);
        String end = " ".repeat(line.length() - line.stripLeading().length()) + "}";
        int last = first + 1;
        while (last < lines.size() && !lines.get(last).equals(end)) {
            last++;
        }
        return last - first + 1;
    }

    /** Folders of main code that have sources, but no {@code package-info.java}. */
    public List<String> silentPackages() {
        return sources("main")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .map(this::name)
                .toList();
    }

    private Stream<Path> sources(String part) {
        try (Stream<Path> files = Files.walk(root.resolve(part))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String name(Path file) {
        return root.relativize(file).toString();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
