/** Records of an object side by side: lists, boards and the search over names. */
@ApplicationModule(allowedDependencies = {"view", "record :: widget"})
@NullMarked
package dev.tenon.console.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
