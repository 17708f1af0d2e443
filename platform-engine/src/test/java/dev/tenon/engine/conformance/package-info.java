/** {@code ./tenon conformance}: files of formulas with the answers that are expected, run through all back ends. */
@NullMarked
package dev.tenon.engine.conformance;

import org.jspecify.annotations.NullMarked;
