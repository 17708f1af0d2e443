package dev.tenon.engine.importing;

/** Where in its life an import is. */
public enum ImportState {
    /** Uploaded; its user is still choosing. */
    DRAFT,
    RUNNING,
    DONE,
    CANCELLED,
    /** Stopped by an error in the product; what it had done stands and can be undone. */
    FAILED,
    UNDOING,
    UNDONE;

    /** True if a job is at work, or will be after a restart. */
    public boolean isWorking() {
        return switch (this) {
            case RUNNING, UNDOING -> true;
            case DRAFT, DONE, CANCELLED, FAILED, UNDONE -> false;
        };
    }

    /** True if there may be something to undo. */
    public boolean isUndoable() {
        return switch (this) {
            case DONE, CANCELLED, FAILED -> true;
            case DRAFT, RUNNING, UNDOING, UNDONE -> false;
        };
    }
}
