/** What tests of the engine stand on. */
@NullMarked
package dev.tenon.engine.testing;

import org.jspecify.annotations.NullMarked;
