package dev.tenon.engine.importing;

/** Whether blanks between a delimiter and a quote belong to the cell. */
public enum SpaceAroundQuotes {
    KEPT,
    DROPPED
}
