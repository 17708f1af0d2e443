/** The one door for a change of definitions. */
@NullMarked
package dev.tenon.engine.deploy;

import org.jspecify.annotations.NullMarked;
