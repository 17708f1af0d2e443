/** From the difference of two catalogs to DDL, and the DDL applied. */
@ApplicationModule(allowedDependencies = {"catalog", "org"})
@NullMarked
package dev.tenon.engine.schema;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
