/** From a question to rows: parsed, planned, run, never without a session. */
@ApplicationModule(allowedDependencies = {"catalog", "org", "security", "web"})
@NullMarked
package dev.tenon.engine.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
