package dev.tenon.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins: behind the row with these order values, its id last. Rows are not counted again.
 *
 * @param served how many rows the pages before gave
 */
public record PageKey(List<@Nullable Object> values, int served) {}
