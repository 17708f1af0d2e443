/** The formula language: its text, its tree, its types, its functions. Evaluating it is the floor above's work. */
@NullMarked
package dev.tenon.metadata.formula;

import org.jspecify.annotations.NullMarked;
