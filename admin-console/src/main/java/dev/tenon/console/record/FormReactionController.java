package dev.tenon.console.record;

import dev.tenon.console.record.FormFields.Purpose;
import dev.tenon.console.record.reaction.ReactionScript;
import dev.tenon.console.record.reaction.ReactionState;
import dev.tenon.console.record.widget.Readers;
import dev.tenon.engine.security.Session;
import dev.tenon.metadata.access.ObjectRight;
import dev.tenon.metadata.catalog.CatalogObject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The formulas of a form as a script, and what only the server can tell while it is filled in. Saves nothing. */
@RestController
@RequestMapping("/o/{objectName}")
class FormReactionController {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final Readers readers;
    private final FormReactions reactions;
    private final RecordReads reads;

    FormReactionController(Readers readers, FormReactions reactions, RecordReads reads) {
        this.readers = readers;
        this.reactions = reactions;
        this.reads = reads;
    }

    @GetMapping("/" + FormReactions.SCRIPT)
    ResponseEntity<String> script(
            Session session, @PathVariable String objectName, @RequestParam(defaultValue = "") String v) {
        return script(session, creating(session, objectName), v);
    }

    @GetMapping(ObjectPlace.ID + "/" + FormReactions.SCRIPT)
    ResponseEntity<String> scriptOfRecord(
            Session session,
            @PathVariable String objectName,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String v) {
        return script(session, editing(session, objectName), v);
    }

    /** To be kept as long as its address, which changes with it; it is made for one reader's rights. */
    private static ResponseEntity<String> script(Session session, FormFields fields, String mark) {
        ReactionScript script = ReactionScript.of(FormReactions.of(session, fields));
        CacheControl kept = script.mark().equals(mark)
                ? CacheControl.maxAge(Duration.ofDays(1)).cachePrivate().immutable()
                : CacheControl.noStore();
        return ResponseEntity.ok().contentType(SCRIPT).cacheControl(kept).body(script.text());
    }

    @PostMapping("/" + FormReactions.PREVIEW)
    ReactionState.Told preview(
            Session session,
            @PathVariable String objectName,
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request) {
        FormFields fields = creating(session, objectName);
        FormContent content = FormContent.submitted(request, fields, base);
        return reactions.told(readers.of(session, request), fields, OptionalLong.empty(), content);
    }

    @PostMapping(ObjectPlace.ID + "/" + FormReactions.PREVIEW)
    ReactionState.Told previewOfRecord(
            Session session,
            @PathVariable String objectName,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String base,
            HttpServletRequest request) {
        FormFields fields = editing(session, objectName);
        long record = reads.require(session, fields.object(), ObjectPlace.id(fields.object(), id), List.of())
                .id();
        FormContent content = FormContent.submitted(request, fields, base);
        return reactions.told(readers.of(session, request), fields, OptionalLong.of(record), content);
    }

    private static FormFields creating(Session session, String objectName) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.CREATE, object);
        return FormFields.of(session, object, Purpose.CREATE);
    }

    private static FormFields editing(Session session, String objectName) {
        CatalogObject object = ObjectPlace.readable(session, objectName);
        ObjectPlace.require(session, ObjectRight.EDIT, object);
        return FormFields.of(session, object, Purpose.EDIT);
    }
}
