package dev.tenon.engine.org;

/** Whether a new organisation begins with the sample application and its records. */
public enum SampleData {
    INSTALL,
    NONE
}
