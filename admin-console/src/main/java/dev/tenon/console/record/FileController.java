package dev.tenon.console.record;

import dev.tenon.engine.files.Files;
import dev.tenon.engine.files.Files.Opened;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.catalog.CatalogObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The file in a field of a record, for whoever may read both. Pictures are shown, everything else is saved to disk. */
@Controller
class FileController {

    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Files files;

    FileController(Files files) {
        this.files = files;
    }

    @GetMapping("/o/{objectName}" + ObjectPlace.ID + "/files/{fieldName}")
    ResponseEntity<byte[]> download(
            @PathVariable String objectName, @PathVariable String id, @PathVariable String fieldName, Session session) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        Opened opened = files.open(session, object.name(), ObjectPlace.id(object, id), fieldName)
                .orElseThrow(() -> ObjectPlace.noSuchRecord(object, id));
        boolean inline = opened.file().isInline();
        ContentDisposition disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(opened.file().name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().contentType()))
                .header("Content-Disposition", disposition.toString())
                .cacheControl(CacheControl.maxAge(KEPT).cachePrivate())
                .body(opened.content());
    }
}
