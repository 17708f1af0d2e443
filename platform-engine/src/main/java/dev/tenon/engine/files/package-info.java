/** Files and images of records: stored once, reached only through a record that the reader may see. */
@NullMarked
package dev.tenon.engine.files;

import org.jspecify.annotations.NullMarked;
