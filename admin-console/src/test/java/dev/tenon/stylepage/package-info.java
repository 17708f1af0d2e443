/** A page that shows every component of the UI kit, for tests and for those who build screens. Outside of dev.tenon.console, so that no scan of the product finds it. */
@NullMarked
package dev.tenon.stylepage;

import org.jspecify.annotations.NullMarked;
