package dev.tenon.engine.importing;

/** Whom an import tells how far it is (port). It may stop the work by throwing, between two batches. */
@FunctionalInterface
public interface ImportProgress {
    ImportProgress SILENT = (done, total) -> {};

    void tell(long done, long total);
}
