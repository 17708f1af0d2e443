/** What every user meets first: sign-in, the app with its tabs around each screen, own settings, and what is said when a page cannot be shown. */
@ApplicationModule(allowedDependencies = "view")
@NullMarked
package dev.tenon.console.home;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
