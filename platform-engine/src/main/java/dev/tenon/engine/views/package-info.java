/** The lists that users keep for themselves, beside those that the organisation defines. */
@ApplicationModule(allowedDependencies = {"catalog", "org", "security"})
@NullMarked
package dev.tenon.engine.views;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
