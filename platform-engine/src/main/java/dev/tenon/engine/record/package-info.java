/** The one door for a record change. */
@NullMarked
package dev.tenon.engine.record;

import org.jspecify.annotations.NullMarked;
