/** Tables of cases for every type of field. */
@NullMarked
package dev.tenon.engine.record.coercion;

import org.jspecify.annotations.NullMarked;
