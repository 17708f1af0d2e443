/** The three back ends of formulas side by side, and proofs that they say the same. */
@NullMarked
package dev.tenon.engine.agreement;

import org.jspecify.annotations.NullMarked;
