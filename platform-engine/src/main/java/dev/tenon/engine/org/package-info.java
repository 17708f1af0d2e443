/** Organisations: their registry, their provisioning, their PostgreSQL schemas. */
@NullMarked
package dev.tenon.engine.org;

import org.jspecify.annotations.NullMarked;
