package dev.tenon.metadata.page;

import dev.tenon.metadata.filter.FieldPath;

/** One column to sort by. */
public record SortKey(FieldPath field, boolean descending) {}
