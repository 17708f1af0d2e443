/** The builder: objects and fields, pages, people and rights, defined on screens instead of in files. */
@ApplicationModule(allowedDependencies = "view")
@NullMarked
package dev.tenon.console.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
