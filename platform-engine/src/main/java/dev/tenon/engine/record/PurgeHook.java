package dev.tenon.engine.record;

import dev.tenon.engine.org.Org;
import java.util.List;

/** Who keeps something beside records (port), to remove it with them for good, in the same transaction. */
public interface PurgeHook {
    void purging(Org org, List<Long> recordIds);
}
