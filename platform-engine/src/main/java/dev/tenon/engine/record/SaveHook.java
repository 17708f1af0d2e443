package dev.tenon.engine.record;

import java.util.List;

/**
 * What joins in a save: steps 3 and 6. Beans of the slices above, asked in their {@code @Order}; drafts of one call belong to
 * one object, and refused ones are not among them.
 */
public interface SaveHook {

    /** May change and refuse drafts. */
    default void beforeSave(SaveScope scope, List<RecordDraft> drafts) {}

    /** In the same transaction, after the rows are written: may refuse drafts, and save other records through the scope. */
    default void afterSave(SaveScope scope, List<RecordDraft> drafts) {}

    /**
     * Once at the end of a save that came through a door, before it commits, with all that was written: by its drafts, by hooks,
     * by deletions that took details along or emptied lookups. May change rows of the engine's own making; refuses nothing.
     */
    default void settle(SaveScope scope, List<RecordSaved.Change> changes) {}
}
