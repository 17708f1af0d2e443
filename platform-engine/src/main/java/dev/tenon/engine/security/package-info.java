/** Who may see and do what, and how people and programs prove who they are. */
@ApplicationModule(allowedDependencies = {"catalog", "org", "web"})
@NullMarked
package dev.tenon.engine.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
