package dev.tenon.engine.record;

import dev.tenon.engine.security.Session;
import java.util.ArrayList;
import java.util.List;

/** The transaction in which a save runs, as hooks see it: its session, and the way to save more within it. */
public final class SaveScope {
    private final Session session;
    private final RecordSaver saver;
    private final int depth;
    private final List<RecordSaved.Change> saved = new ArrayList<>();

    SaveScope(Session session, RecordSaver saver, int depth) {
        this.session = session;
        this.saver = saver;
        this.depth = depth;
    }

    public Session session() {
        return session;
    }

    /** 0 for what came through a door; one more for each save that a hook began. */
    public int depth() {
        return depth;
    }

    /** Saves other records in the same transaction. What is refused has left no trace; the hook decides what follows. */
    public List<SaveOutcome> save(List<RecordChange> changes, SaveMode mode) {
        return save(session, changes, mode);
    }

    /** The same on somebody else's behalf, such as that of the engine itself. */
    public List<SaveOutcome> save(Session other, List<RecordChange> changes, SaveMode mode) {
        SaveScope inner = new SaveScope(other, saver, depth + 1);
        List<SaveOutcome> outcomes = saver.save(inner, changes, mode);
        saved.addAll(inner.saved);
        return outcomes;
    }

    /** What was written so far, for the listeners after the commit. */
    List<RecordSaved.Change> saved() {
        return saved;
    }
}
