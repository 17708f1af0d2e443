/** The UI kit: turns a controller's plain values into pages and fragments, serves the assets, and gives every screen its widgets. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tenon.console.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
