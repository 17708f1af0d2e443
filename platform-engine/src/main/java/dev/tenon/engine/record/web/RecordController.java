package dev.tenon.engine.record.web;

import dev.tenon.engine.record.RecordChange;
import dev.tenon.engine.record.RecordSaver;
import dev.tenon.engine.record.SaveOutcome;
import dev.tenon.engine.security.Session;
import dev.tenon.engine.web.ApiPaths;
import dev.tenon.metadata.catalog.CatalogField;
import dev.tenon.metadata.catalog.CatalogObject;
import dev.tenon.metadata.object.RecordId;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Creates, updates, upserts and deletes one record. Many at once come by the collections. */
@RestController
class RecordController {
    private static final String OBJECT = ApiPaths.DATA + "/sobjects/{object}";

    private final RecordSaver saver;

    RecordController(RecordSaver saver) {
        this.saver = saver;
    }

    @PostMapping(OBJECT)
    ResponseEntity<Map<String, Object>> create(
            Session session,
            @PathVariable String version,
            @PathVariable String object,
            @RequestBody Map<String, Object> body) {
        CatalogObject target = RecordPath.object(session, object);
        SaveOutcome outcome = saver.save(session, new RecordChange.Insert(target.name(), RecordBody.values(body)));
        String id = RecordId.format(outcome.id().orElseThrow());
        return ResponseEntity.created(
                        URI.create("/services/data/v" + version + "/sobjects/" + target.name() + "/" + id))
                .body(success(id, true));
    }

    @PatchMapping(OBJECT + "/{id}")
    ResponseEntity<Void> update(
            Session session,
            @PathVariable String object,
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody Map<String, Object> body) {
        CatalogObject target = RecordPath.object(session, object);
        saver.save(
                session,
                new RecordChange.Update(
                        target.name(), RecordPath.id(target, id), baseVersion(ifMatch), RecordBody.values(body)));
        return ResponseEntity.noContent().build();
    }

    @DeleteMapping(OBJECT + "/{id}")
    ResponseEntity<Void> delete(Session session, @PathVariable String object, @PathVariable String id) {
        CatalogObject target = RecordPath.object(session, object);
        saver.save(session, new RecordChange.Delete(target.name(), RecordPath.id(target, id)));
        return ResponseEntity.noContent().build();
    }

    @PatchMapping(OBJECT + "/{keyField}/{key}")
    ResponseEntity<Map<String, Object>> upsert(
            Session session,
            @PathVariable String object,
            @PathVariable String keyField,
            @PathVariable String key,
            @RequestBody Map<String, Object> body) {
        CatalogObject target = RecordPath.object(session, object);
        CatalogField field = RecordPath.keyField(session, target, keyField);
        SaveOutcome outcome = saver.save(
                session,
                new RecordChange.Upsert(
                        target.name(), field.name().value(), RecordPath.key(field, key), RecordBody.values(body)));
        Map<String, Object> answer = success(RecordId.format(outcome.id().orElseThrow()), outcome.created());
        return ResponseEntity.status(outcome.created() ? 201 : 200).body(answer);
    }

    /** {@code "7"} as it was in the ETag of the record. */
    private static OptionalLong baseVersion(@Nullable String ifMatch) {
        if (ifMatch == null) {
            return OptionalLong.empty();
        }
        String digits = ifMatch.replace("W/", "").replace("\"", "").strip();
        return digits.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(digits)) : OptionalLong.empty();
    }

    private static Map<String, Object> success(String id, boolean created) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", id);
        answer.put("success", true);
        answer.put("errors", List.of());
        answer.put("created", created);
        return answer;
    }
}
