/** The immutable snapshot of all definitions of one organisation, its changes and its check. */
@NullMarked
package dev.tenon.metadata.catalog;

import org.jspecify.annotations.NullMarked;
