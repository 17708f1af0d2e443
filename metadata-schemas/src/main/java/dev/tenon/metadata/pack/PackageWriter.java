package dev.tenon.metadata.pack;

import dev.tenon.metadata.catalog.Element;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package to its files or the zip of them. The same content gives the same bytes. */
public final class PackageWriter {
    /** The first moment that a zip can say. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackageWriter() {}

    /** The files of the package by their path, sorted. */
    public static SortedMap<String, byte[]> files(PackageContent content) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("package.yaml", bytes(ManifestText.yaml(content.manifest())));
        for (Element element : content.elements()) {
            String folder = PackageFolder.of(element.kind()).folder();
            files.put(folder + "/" + element.name() + ".yaml", bytes(DefinitionWriter.yaml(element)));
        }
        content.data().forEach((name, bytes) -> files.put(PackageFolder.DATA + "/" + name, bytes));
        return files;
    }

    /** The zip that {@link PackageReader} reads. */
    public static byte[] zip(PackageContent content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files(content).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
