package dev.tenon.engine.importing;

import dev.tenon.engine.org.Org;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An uploaded file as it is read again: part by part from the database, never whole in memory. */
final class StoredFile extends InputStream {
    private static final int PART = 512 * 1024;

    private final ImportStore store;
    private final Org org;
    private final long importId;
    private byte[] part = {};
    private int at;
    private int nextPart;

    StoredFile(ImportStore store, Org org, long importId) {
        this.store = store;
        this.org = org;
        this.importId = importId;
    }

    static void keep(ImportStore store, Org org, long importId, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            int number = 0;
            for (byte[] part = bytes.readNBytes(PART); part.length > 0; part = bytes.readNBytes(PART)) {
                store.addPart(org, importId, number, part);
                number++;
            }
        }
    }

    @Override
    public int read() {
        return hasMore() ? Byte.toUnsignedInt(part[at++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, target, offset, count);
        at += count;
        return count;
    }

    private boolean hasMore() {
        if (at == part.length && nextPart >= 0) {
            part = store.part(org, importId, nextPart).orElseGet(() -> new byte[0]);
            nextPart = part.length == 0 ? -1 : nextPart + 1;
            at = 0;
        }
        return at < part.length;
    }
}
