package dev.tenon.engine.org;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import liquibase.resource.AbstractResource;
import liquibase.resource.AbstractResourceAccessor;
import liquibase.resource.OpenOptions;
import liquibase.resource.Resource;

/** Shows files that are in memory already to Liquibase, which would search every jar for them. */
final class ChangeLogResources extends AbstractResourceAccessor {
    private final Map<String, byte[]> files;

    ChangeLogResources(Map<String, byte[]> files) {
        this.files = files;
    }

    @Override
    public List<Resource> search(String path, boolean recursive) {
        return files.keySet().stream()
                .filter(name -> name.startsWith(path))
                .<Resource>map(this::resource)
                .toList();
    }

    @Override
    public List<Resource> getAll(String path) {
        return Stream.of(path)
                .filter(files::containsKey)
                .<Resource>map(this::resource)
                .toList();
    }

    private InMemory resource(String name) {
        return new InMemory(name, files.getOrDefault(name, new byte[0]));
    }

    @Override
    public List<String> describeLocations() {
        return List.copyOf(files.keySet());
    }

    @Override
    public void close() {}

    private static final class InMemory extends AbstractResource {
        private final byte[] content;

        InMemory(String name, byte[] content) {
            super(name, URI.create("memory:/" + name));
            this.content = content;
        }

        @Override
        public InputStream openInputStream() {
            return new ByteArrayInputStream(content);
        }

        @Override
        public boolean isWritable() {
            return false;
        }

        @Override
        public boolean exists() {
            return true;
        }

        @Override
        public Resource resolve(String other) {
            throw new UnsupportedOperationException(other);
        }

        @Override
        public Resource resolveSibling(String other) {
            throw new UnsupportedOperationException(other);
        }

        @Override
        public OutputStream openOutputStream(OpenOptions options) {
            throw new UnsupportedOperationException(getPath());
        }
    }
}
