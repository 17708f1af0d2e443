package dev.tenon.metadata.object;

/** What happens to the children of a lookup when their parent is deleted. */
public enum OnDelete {
    /** The lookup becomes empty. */
    CLEAR,
    /** The parent cannot be deleted. */
    RESTRICT,
    /** The children go with it. */
    CASCADE
}
