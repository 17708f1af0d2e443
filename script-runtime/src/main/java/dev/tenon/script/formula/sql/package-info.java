/** Formulas as PostgreSQL expressions: pure text; the functions they call are installed by the engine. */
@NullMarked
package dev.tenon.script.formula.sql;

import org.jspecify.annotations.NullMarked;
