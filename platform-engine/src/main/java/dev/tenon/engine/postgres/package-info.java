/** The PostgreSQL that everything stands on: the embedded one of the data folder, or one that runs elsewhere. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tenon.engine.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
