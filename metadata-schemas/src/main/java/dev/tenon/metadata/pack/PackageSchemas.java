package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.ElementKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The JSON Schemas (2020-12) of the files of a package, by which editors complete and check them. */
public final class PackageSchemas {
    private static final String MANIFEST = "package";

    private PackageSchemas() {}

    /** The names under which schemas exist: every kind of definition, and {@code package}. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        names.add(MANIFEST);
        for (ElementKind kind : ElementKind.values()) {
            names.add(kind.key());
        }
        return List.copyOf(names);
    }

    public static String text(ElementKind kind) {
        return load(kind.key());
    }

    /** The text of a schema by its name; empty if there is none of that name. */
    public static Optional<String> text(String name) {
        return names().contains(name) ? Optional.of(load(name)) : Optional.empty();
    }

    private static String load(String name) {
        String resource = "/schemas/" + name + ".schema.json";
        try (InputStream in = PackageSchemas.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
