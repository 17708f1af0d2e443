package dev.tenon.engine.record;

/** Deletes into the recycle bin and restores from it. */
final class Removal {
    void remove(SaveBatch batch) {
        throw new UnsupportedOperationException("not yet: " + batch.items().size());
    }

    void restore(SaveBatch batch) {
        throw new UnsupportedOperationException("not yet: " + batch.items().size());
    }
}
