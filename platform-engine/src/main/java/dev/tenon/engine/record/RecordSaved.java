package dev.tenon.engine.record;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells of committed changes. */
public record RecordSaved(Session session, List<Change> changes) {
    public RecordSaved {
        changes = List.copyOf(changes);
    }

    /**
     * One record that was changed.
     *
     * @param fields by API name; none for what came or went whole
     * @param left the records that its changed lookups pointed at before
     */
    public record Change(RecordDraft.Kind kind, ApiName object, long id, Set<ApiName> fields, Map<ApiName, Long> left) {
        public Change {
            fields = Set.copyOf(fields);
            left = Map.copyOf(left);
        }

        public Change(RecordDraft.Kind kind, ApiName object, long id, Set<ApiName> fields) {
            this(kind, object, id, fields, Map.of());
        }
    }

    /** Who wants to know (port): screens, search, mail. It cannot stop the save any more and must be quick. */
    public interface Listener {
        void recordsSaved(RecordSaved saved);
    }
}
