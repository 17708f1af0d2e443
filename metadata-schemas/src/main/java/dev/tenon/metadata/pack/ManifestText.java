package dev.tenon.metadata.pack;

import dev.tenon.metadata.text.Label;
import java.util.regex.Pattern;

/** Reads and writes {@code package.yaml}. */
final class ManifestText {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,59}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,9}){0,3}(?:-[0-9A-Za-z.-]{1,30})?");
    private static final Pattern NAMESPACE = Pattern.compile("(?:[A-Za-z][A-Za-z0-9]{0,14})?");

    private ManifestText() {}

    static Manifest read(MapReading reading) {
        reading.skip("$schema");
        String name = reading.requiredText("package");
        String version = reading.requiredText("version");
        Label label = reading.label("label", DefinitionReader.MAX_LABEL);
        String description = reading.text("description", DefinitionReader.MAX_DESCRIPTION);
        String namespace = reading.text("namespace").orElse("");
        reading.close();
        check(reading, "package", name, NAME, "letters, digits and -, beginning with a letter", "字母、数字和 -，以字母开头");
        check(reading, "version", version, VERSION, "numbers and points, such as 1.2.0", "数字和点，例如 1.2.0");
        check(reading, "namespace", namespace, NAMESPACE, "at most 15 letters and digits", "最多 15 个字母和数字");
        return new Manifest(name, version, label, description, namespace);
    }

    private static void check(MapReading reading, String key, String text, Pattern pattern, String en, String zh) {
        boolean missing = text.isEmpty() && !reading.has(key);
        if (!missing && !pattern.matcher(text).matches()) {
            reading.findings()
                    .note(
                            "INVALID_NAME",
                            reading.path(key),
                            reading.place(key),
                            "{0} must be: " + en + ".",
                            "{0} 应为：" + zh + "。",
                            key);
        }
    }

    static String yaml(Manifest manifest) {
        return YamlText.of(new MapWriting()
                .put("package", manifest.name())
                .put("version", manifest.version())
                .putLabel("label", manifest.label())
                .putUnlessEmpty("description", manifest.description())
                .putUnlessEmpty("namespace", manifest.namespace())
                .node());
    }
}
