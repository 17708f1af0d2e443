/** The one door for a record change. */
@ApplicationModule(allowedDependencies = {"catalog", "jobs", "org", "postgres", "query", "security", "web"})
@NullMarked
package dev.tenon.engine.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
