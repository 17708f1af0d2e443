package dev.tenon.engine.schema;

import dev.tenon.metadata.object.ApiName;

/**
 * A question to the records that are there, before a plan is applied: which of them stand in its way?
 *
 * @param table quoted and qualified, as it is called before the plan
 * @param bad SQL condition that is true for records in the way
 * @param en its sentence: {@code {0}} how many records, {@code {1}} object, {@code {2}} field, {@code {3}} some of the ids
 */
public record DataCheck(ApiName object, ApiName field, String table, String bad, String code, String en, String zh) {}
