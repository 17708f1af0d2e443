package dev.tenon.engine.importing;

/** What a row does to records that exist. */
public enum ImportMode {
    /** Every row becomes a new record. */
    INSERT,
    /** A row changes the record that has its key, or becomes a new one. */
    UPSERT
}
