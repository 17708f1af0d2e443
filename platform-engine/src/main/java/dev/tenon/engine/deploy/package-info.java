/** The one door for a change of definitions. */
@ApplicationModule(allowedDependencies = {"catalog", "org", "schema", "security", "web"})
@NullMarked
package dev.tenon.engine.deploy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
