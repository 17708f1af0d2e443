package dev.tenon.engine.packaging;

import dev.tenon.metadata.pack.PackageContent;
import dev.tenon.metadata.pack.PackageReader;
import dev.tenon.metadata.problem.ProblemKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A package that the product ships: the folder {@code sample-apps} of the class path, in the runnable jar or beside it. */
final class SamplePackage {
    private static final String FOLDER = "sample-apps/";

    private SamplePackage() {}

    /** Empty if the product was built without it. */
    static Optional<PackageContent> find(String name) {
        String root = FOLDER + name + "/";
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:" + root + "**/*.*");
            return files.length == 0
                    ? Optional.empty()
                    : Optional.of(PackageReader.read(zip(files, root)).orThrow(ProblemKind.UNPROCESSABLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the reader takes it: a jar has no folder to walk through. */
    private static byte[] zip(Resource[] files, String root) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Resource file : files) {
                String address = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
                zip.putNextEntry(new ZipEntry(address.substring(address.lastIndexOf(root) + root.length())));
                zip.write(file.getContentAsByteArray());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
