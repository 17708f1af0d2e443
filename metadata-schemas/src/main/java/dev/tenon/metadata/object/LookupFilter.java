package dev.tenon.metadata.object;

import dev.tenon.metadata.text.Label;

/**
 * Which records a lookup may point at.
 *
 * @param condition a formula over the candidate; the record that is edited is {@code $Source}
 * @param required false: a suggestion that people may leave
 * @param message what to say of another record; empty: the product's words
 */
public record LookupFilter(String condition, boolean required, Label message) {}
