package dev.tenon.script.formula.js;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.graalvm.polyglot.io.FileSystem;

/** The run-time library as files named as pages import them: {@code tenon/formula/texts}, {@code lib/decimal}. Read only. */
final class RuntimeModules implements FileSystem {
    private static final Path ROOT = Path.of("/");
    private static final String DECIMAL = "lib/decimal";

    @Override
    public Path parsePath(URI uri) {
        return Path.of(uri);
    }

    @Override
    public Path parsePath(String path) {
        return Path.of(path);
    }

    @Override
    public Path toAbsolutePath(Path path) {
        return ROOT.resolve(path);
    }

    @Override
    public Path toRealPath(Path path, LinkOption... options) {
        return toAbsolutePath(path).normalize();
    }

    @Override
    public void checkAccess(Path path, Set<? extends AccessMode> modes, LinkOption... options) {
        if (modes.contains(AccessMode.WRITE)) {
            throw new SecurityException("read only");
        }
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        Path copy = Files.createTempFile("formula", ".js");
        Files.write(copy, read(ROOT.relativize(toRealPath(path)).toString()));
        return Files.newByteChannel(copy, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static byte[] read(String module) throws IOException {
        String resource =
                module.equals(DECIMAL) ? decimal() : "/static/js/" + module.substring("tenon/".length()) + ".js";
        try (InputStream found = RuntimeModules.class.getResourceAsStream(resource)) {
            if (found == null) {
                throw new IOException("No module " + module);
            }
            return found.readAllBytes();
        }
    }

    /** The library's version is part of its place. */
    private static String decimal() throws IOException {
        Properties properties = new Properties();
        try (InputStream found =
                RuntimeModules.class.getResourceAsStream("/META-INF/maven/org.webjars.npm/decimal.js/pom.properties")) {
            properties.load(found);
        }
        return "/META-INF/resources/webjars/decimal.js/" + properties.getProperty("version") + "/decimal.mjs";
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) {
        return Map.of("isDirectory", false, "isRegularFile", true, "isSymbolicLink", false);
    }

    @Override
    public void createDirectory(Path path, FileAttribute<?>... attributes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void delete(Path path) {
        throw new UnsupportedOperationException();
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path path, DirectoryStream.Filter<? super Path> filter) {
        throw new UnsupportedOperationException();
    }
}
