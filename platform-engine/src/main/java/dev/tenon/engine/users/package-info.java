/** The people of an organisation: their records, passwords and permission sets, changed together. */
@ApplicationModule(allowedDependencies = {"org", "record", "security"})
@NullMarked
package dev.tenon.engine.users;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
