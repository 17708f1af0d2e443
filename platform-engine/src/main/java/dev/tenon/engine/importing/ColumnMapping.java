package dev.tenon.engine.importing;

import org.jspecify.annotations.Nullable;

/**
 * Where one column of a file goes.
 *
 * @param column its position, from 0
 * @param field the API name of the field; null: the column is left out
 * @param lookupBy for a lookup, the field of the target by which its record is found: {@code Name}, {@code Id} or an
 *     external id; null for all other fields
 * @param score how sure the proposal is, from 0 to 100; what a user chose has 100
 */
public record ColumnMapping(
        int column,
        String header,
        @Nullable String field,
        @Nullable String lookupBy,
        int score) {

    static ColumnMapping none(int column, String header) {
        return new ColumnMapping(column, header, null, null, 0);
    }

    public boolean isMapped() {
        return field != null;
    }
}
