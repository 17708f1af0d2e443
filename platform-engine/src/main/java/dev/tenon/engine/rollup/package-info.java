/** Summaries of children, kept with their parents: set in the save of a child, recounted by a job, proved by an audit. */
@ApplicationModule(allowedDependencies = {"catalog", "deploy", "jobs", "org", "record", "schema", "security", "web"})
@NullMarked
package dev.tenon.engine.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
