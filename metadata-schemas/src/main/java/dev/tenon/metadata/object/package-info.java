/** Objects and their fields, as values. */
@NullMarked
package dev.tenon.metadata.object;

import org.jspecify.annotations.NullMarked;
