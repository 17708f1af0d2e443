/** Who may do what, as definition. */
@NullMarked
package dev.tenon.metadata.access;

import org.jspecify.annotations.NullMarked;
