/** The start of the server, as the person at the terminal sees it: progress, address and login, or one sentence why not. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.tenon.console.start;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
