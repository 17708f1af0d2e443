package dev.tenon.engine.record;

/** What happens to the good changes of a batch when some are refused. */
public enum SaveMode {
    ALL_OR_NONE,
    /** The good ones are saved, each refused one says why. */
    EACH_FOR_ITSELF
}
