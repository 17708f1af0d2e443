/** Measures the running server over HTTP beside plain SQL on the same database; {@code ./tenon bench} starts it. */
@NullMarked
package dev.tenon.console.bench;

import org.jspecify.annotations.NullMarked;
