package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Element;
import dev.tenon.metadata.catalog.ElementKind;
import dev.tenon.metadata.object.ApiName;
import dev.tenon.metadata.object.FieldDef;
import dev.tenon.metadata.problem.Place;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Texts to definitions: YAML of files, JSON of the metadata API and of the catalog's rows. All that is wrong with a text
 * is reported at once, each problem with its path and place. What needs the other definitions is {@code CatalogCheck}'s.
 */
public final class DefinitionReader {
    /** The largest text that is read as a definition. */
    public static final int MAX_BYTES = 1 << 20;

    static final int MAX_DEPTH = 32;
    static final int MAX_LABEL = 255;
    static final int MAX_DESCRIPTION = 4000;

    private DefinitionReader() {}

    /** Reads an element from JSON, as the metadata API and the catalog hold it. */
    public static Read<Element> readJson(ElementKind kind, String json) {
        return read("", json, JsonTree::parse, (reading, findings) -> element(kind, reading));
    }

    /** Reads an element from the YAML of a file. */
    public static Read<Element> readYaml(ElementKind kind, String file, String yaml) {
        return read(file, yaml, YamlTree::parse, (reading, findings) -> element(kind, reading));
    }

    /** Reads one field of this object from JSON, as a row of the catalog holds it. */
    public static Read<FieldDef> readField(String json, ApiName object) {
        return read("", json, JsonTree::parse, (reading, findings) -> FieldReading.field(reading, object));
    }

    /** Reads a field that names the records of this object; it may do without a name of its own. */
    public static Read<FieldDef> readNameField(String json, ApiName object) {
        return read("", json, JsonTree::parse, (reading, findings) -> FieldReading.nameField(reading, object));
    }

    static Element element(ElementKind kind, MapReading reading) {
        reading.skip("$schema");
        return switch (kind) {
            case OBJECT -> new Element.OfObject(ObjectReading.object(reading));
            case GLOBAL_VALUE_SET -> new Element.ValueSet(ObjectReading.valueSet(reading));
            case LAYOUT -> new Element.Layout(LayoutReading.layout(reading));
            case LIST_VIEW -> new Element.ListView(ListViewReading.listView(reading));
            case APP -> new Element.App(AccessReading.app(reading));
            case PERMISSION_SET -> new Element.PermissionSet(AccessReading.permissionSet(reading));
        };
    }

    /** How a text becomes a tree. */
    interface Syntax {
        Optional<Node> parse(String file, String text, Findings findings);
    }

    static <T> Read<T> read(String file, String text, Syntax syntax, BiFunction<MapReading, Findings, T> reader) {
        Findings findings = new Findings();
        Optional<MapReading> reading = root(file, text, syntax, findings);
        if (reading.isEmpty()) {
            return Read.refused(findings.problems());
        }
        T value = reader.apply(reading.get(), findings);
        return Read.of(value, findings.problems());
    }

    /** The map that a text holds; otherwise a problem is noted. */
    static Optional<MapReading> root(String file, String text, Syntax syntax, Findings findings) {
        if (text.length() > MAX_BYTES) {
            findings.note(
                    "TOO_LARGE",
                    "",
                    new Place(file, 1, 1),
                    "This is larger than {0} KB.",
                    "内容超过 {0} KB。",
                    MAX_BYTES / 1024);
            return Optional.empty();
        }
        Optional<Node> root = syntax.parse(file, text, findings);
        if (root.isEmpty() && findings.problems().isEmpty()) {
            findings.note("MISSING_KEY", "", new Place(file, 1, 1), "There is nothing in it.", "内容为空。");
        }
        return root.flatMap(node -> MapReading.of(node, "", findings));
    }
}
