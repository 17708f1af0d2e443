/** Saving records, on a real PostgreSQL. */
@NullMarked
package dev.tenon.engine.record;

import org.jspecify.annotations.NullMarked;
