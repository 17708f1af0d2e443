package dev.tenon.engine.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a file is: images by their first bytes, the rest by the end of its name; what could run in a browser is only bytes. */
final class ContentTypes {
    static final Set<String> INLINE = Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");
    private static final String BYTES = "application/octet-stream";
    private static final Map<String, String> BY_ENDING = Map.ofEntries(
            Map.entry("pdf", "application/pdf"),
            Map.entry("txt", "text/plain"),
            Map.entry("csv", "text/csv"),
            Map.entry("json", "application/json"),
            Map.entry("zip", "application/zip"),
            Map.entry("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
            Map.entry("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
            Map.entry("pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
            Map.entry("doc", "application/msword"),
            Map.entry("xls", "application/vnd.ms-excel"),
            Map.entry("ppt", "application/vnd.ms-powerpoint"),
            Map.entry("mp3", "audio/mpeg"),
            Map.entry("mp4", "video/mp4"));

    private ContentTypes() {}

    static String of(String name, byte[] content) {
        return image(content).orElseGet(() -> byName(name));
    }

    private static String byName(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, BYTES);
    }

    /** The kind of image, told by its first bytes; never SVG, which is a program. */
    static Optional<String> image(byte[] content) {
        if (begins(content, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of("image/png");
        }
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(content, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        if (begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')) {
            return Optional.of("image/webp");
        }
        return begins(content, 0, 'B', 'M') && content.length > 26 && content[14] == 40
                ? Optional.of("image/bmp")
                : Optional.empty();
    }

    private static boolean begins(byte[] content, int at, int... signature) {
        byte[] wanted = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            wanted[i] = (byte) signature[i];
        }
        return content.length >= at + wanted.length
                && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length);
    }

    /** A name without folders and control characters, of a length that every system bears. */
    static String cleanName(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069\"]", "")
                .strip();
        String cut = bare;
        while (cut.getBytes(StandardCharsets.UTF_8).length > 200) {
            cut = cut.substring(cut.offsetByCodePoints(0, 1));
        }
        return cut.isEmpty() || cut.equals(".") || cut.equals("..") ? "file" : cut;
    }
}
