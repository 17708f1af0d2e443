package dev.tenon.console.view;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** One file for the browser, under an address that names its content, so that it can be kept for ever. */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Asset(String name, String path, MediaType type, byte[] content, byte @Nullable [] gzip) {

    private static final int WORTH_ZIPPING = 512;

    static Asset of(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String extension = name.substring(dot + 1);
        String hash = HexFormat.of().formatHex(sha256(content), 0, 5);
        String path = "/assets/" + name.substring(0, dot) + "-" + hash + "." + extension;
        return new Asset(name, path, typeOf(extension), content, isText(extension) ? zipped(content) : null);
    }

    static String contentPolicyHash(byte[] content) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(content));
    }

    int size() {
        return gzip == null ? content.length : gzip.length;
    }

    private static MediaType typeOf(String extension) {
        return switch (extension) {
            case "js" -> MediaType.parseMediaType("text/javascript;charset=UTF-8");
            case "css" -> MediaType.parseMediaType("text/css;charset=UTF-8");
            case "svg" -> MediaType.parseMediaType("image/svg+xml");
            case "png" -> MediaType.IMAGE_PNG;
            case "json", "webmanifest" -> MediaType.APPLICATION_JSON;
            default -> throw new IllegalArgumentException("No asset type for ." + extension);
        };
    }

    private static boolean isText(String extension) {
        return !extension.equals("png");
    }

    private static byte @Nullable [] zipped(byte[] content) {
        if (content.length < WORTH_ZIPPING) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
