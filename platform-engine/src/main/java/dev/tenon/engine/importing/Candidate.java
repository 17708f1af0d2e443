package dev.tenon.engine.importing;

import org.jspecify.annotations.Nullable;

/** A header and a field that may belong together. */
record Candidate(Header header, TargetField field, @Nullable String lookupBy, int score) {

    int column() {
        return header.column();
    }

    ColumnMapping mapping() {
        return new ColumnMapping(header.column(), header.text(), field.apiName(), lookupBy, score);
    }
}
