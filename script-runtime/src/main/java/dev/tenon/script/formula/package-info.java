/** Evaluation of formulas; each back end has a package of its own. */
@NullMarked
package dev.tenon.script.formula;

import org.jspecify.annotations.NullMarked;
