package dev.tenon.engine.record;

import dev.tenon.metadata.object.ApiName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/** A wish to change one record. Field names are compared without regard to case. */
public sealed interface RecordChange {
    ApiName object();

    record Insert(ApiName object, Map<String, Raw> values) implements RecordChange {
        public Insert {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Changes the named fields only. With a version, it must still be the record's: otherwise a conflict. */
    record Update(ApiName object, long id, OptionalLong version, Map<String, Raw> values) implements RecordChange {
        public Update {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Updates the record whose external id field has this value, or inserts one. */
    record Upsert(ApiName object, String keyField, Raw key, Map<String, Raw> values) implements RecordChange {
        public Upsert {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /** Into the recycle bin, with the details of master-details and what lookups say. */
    record Delete(ApiName object, long id) implements RecordChange {}

    /** Back from the recycle bin, with what went there in the same delete. */
    record Restore(ApiName object, long id) implements RecordChange {}
}
