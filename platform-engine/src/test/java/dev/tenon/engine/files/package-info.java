/** Files through the records that hold them. */
@NullMarked
package dev.tenon.engine.files;

import org.jspecify.annotations.NullMarked;
