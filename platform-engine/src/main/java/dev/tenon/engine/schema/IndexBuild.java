package dev.tenon.engine.schema;

import java.time.Instant;
import java.util.Optional;

/**
 * An index that the definitions want and the database does not have yet.
 *
 * @param problem why the last attempt failed
 */
public record IndexBuild(String name, long objectId, Instant askedAt, Optional<String> problem) {}
