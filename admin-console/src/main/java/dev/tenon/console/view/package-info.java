/** The UI kit: turns a controller's plain values into pages and fragments, serves the assets, and gives every screen its widgets. */
@NullMarked
package dev.tenon.console.view;

import org.jspecify.annotations.NullMarked;
