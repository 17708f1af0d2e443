/** Packages: installed, upgraded and exported through the one door for definitions. */
@ApplicationModule(allowedDependencies = {"catalog", "deploy", "org", "query", "record", "security", "web"})
@NullMarked
package dev.tenon.engine.packaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
