package dev.tenon.engine.files;

import java.time.Instant;

/**
 * What is known of a file without its content.
 *
 * @param contentType told by the content for images, otherwise by nothing but the name
 */
public record StoredFile(
        long id, String name, String contentType, long size, String sha256, long uploadedBy, Instant uploadedAt) {

    /** True for images that a page may show in place; anything else is only ever downloaded. */
    public boolean isInline() {
        return ContentTypes.INLINE.contains(contentType);
    }
}
