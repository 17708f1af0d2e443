package dev.tenon.engine.record;

import dev.tenon.engine.security.Session;
import dev.tenon.metadata.object.ApiName;
import java.util.List;
import java.util.Set;

/** Tells of committed changes. */
public record RecordSaved(Session session, List<Change> changes) {
    public RecordSaved {
        changes = List.copyOf(changes);
    }

    /** One record that was changed; the fields by API name, none for what came or went whole. */
    public record Change(RecordDraft.Kind kind, ApiName object, long id, Set<ApiName> fields) {
        public Change {
            fields = Set.copyOf(fields);
        }
    }

    /** Who wants to know (port): screens, search, mail. It cannot stop the save any more and must be quick. */
    public interface Listener {
        void recordsSaved(RecordSaved saved);
    }
}
