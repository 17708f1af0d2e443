package dev.tenon.engine.importing;

/** Whether the first line that is read names the columns or is data already. */
public enum HeaderLine {
    PRESENT,
    ABSENT
}
