/** CSV files: recognised, read row by row, their columns matched with fields. */
@ApplicationModule(
        allowedDependencies = {"catalog", "jobs", "org", "query", "record", "record :: coercion", "security", "web"})
@NullMarked
package dev.tenon.engine.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
