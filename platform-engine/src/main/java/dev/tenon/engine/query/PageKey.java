package dev.tenon.engine.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order values of the last row of a page, its id last: the next page begins behind them, without counting rows again. */
public record PageKey(List<@Nullable Object> values) {}
