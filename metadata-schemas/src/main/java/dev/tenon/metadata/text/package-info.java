/** Texts in several languages, as users define and read them. */
@NullMarked
package dev.tenon.metadata.text;

import org.jspecify.annotations.NullMarked;
