/** Organisations: their registry, their provisioning, their PostgreSQL schemas. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tenon.engine.org;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
