/** What an organisation's objects look like to a program, as far as its user may know. */
@ApplicationModule(allowedDependencies = {"catalog", "security", "web"})
@NullMarked
package dev.tenon.engine.describe;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
