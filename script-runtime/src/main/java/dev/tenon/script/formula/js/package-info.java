/** Formulas as JavaScript for the browser. Its run-time library is {@code static/js/formula.js}. */
@NullMarked
package dev.tenon.script.formula.js;

import org.jspecify.annotations.NullMarked;
