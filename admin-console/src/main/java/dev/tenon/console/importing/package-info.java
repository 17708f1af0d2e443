/** The way of a CSV file into records: upload, format and columns, trial, progress, result, history. */
@NullMarked
package dev.tenon.console.importing;

import org.jspecify.annotations.NullMarked;
