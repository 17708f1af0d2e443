/** Folder or zip to definitions and back, with line and path of every problem. */
@NullMarked
package dev.tenon.metadata.pack;

import org.jspecify.annotations.NullMarked;
