/** How the JSON doors answer what went wrong: the one place that turns problems into HTTP. */
@ApplicationModule(allowedDependencies = "org")
@NullMarked
package dev.tenon.engine.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
