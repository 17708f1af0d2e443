/** The screens of records, made from the metadata of any object: page, forms, lookups, deletion and restoring, files. */
@ApplicationModule(allowedDependencies = "view")
@NullMarked
package dev.tenon.console.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
