package dev.tenon.engine.query;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The rows that have one value in common.
 *
 * @param value null: those without one
 * @param sum of another field over them; zero where nothing is summed
 */
public record GroupTotal(@Nullable String value, long count, BigDecimal sum) {}
