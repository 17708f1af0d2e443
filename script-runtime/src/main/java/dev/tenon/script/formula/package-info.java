/** The formula language in the JVM: a checked formula becomes small nodes that compute its value for a record. */
@NullMarked
package dev.tenon.script.formula;

import org.jspecify.annotations.NullMarked;
