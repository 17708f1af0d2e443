/** CSV files: recognised, read row by row, their columns matched with fields. */
@NullMarked
package dev.tenon.engine.importing;

import org.jspecify.annotations.NullMarked;
