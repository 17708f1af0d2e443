/** The current snapshot of an organisation: stored, loaded, cached, published; and the physical names it implies. */
@ApplicationModule(allowedDependencies = "org")
@NullMarked
package dev.tenon.engine.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
