package dev.tenon.engine.query.web;

import dev.tenon.engine.query.PageKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Where a query goes on: the query itself, the key of its next page, how many rows it has. It travels with the client, so
 * that no server needs to remember it; the rights are checked anew with each page.
 */
record QueryLocator(String query, boolean includesDeleted, PageKey key, long total) {
    private static final int MAX_QUERY_BYTES = 400_000;
    private static final String SEPARATOR = "~";

    String text() {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        deflater.setInput(query.getBytes(StandardCharsets.UTF_8));
        deflater.finish();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[4096];
        while (!deflater.finished()) {
            out.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
        return String.join(SEPARATOR, packed, includesDeleted ? "a" : "q", key.text(), Long.toString(total));
    }

    /** Reads what {@link #text} wrote; empty if it is something else. */
    static Optional<QueryLocator> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != 4 || !parts[3].matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        return inflated(parts[0])
                .flatMap(query -> PageKey.parse(parts[2])
                        .map(key -> new QueryLocator(query, parts[1].equals("a"), key, Long.parseLong(parts[3]))));
    }

    private static Optional<String> inflated(String packed) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(Base64.getUrlDecoder().decode(packed));
            byte[] bytes = new byte[MAX_QUERY_BYTES];
            int length = inflater.inflate(bytes);
            return inflater.finished()
                    ? Optional.of(new String(bytes, 0, length, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (DataFormatException | IllegalArgumentException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }
}
