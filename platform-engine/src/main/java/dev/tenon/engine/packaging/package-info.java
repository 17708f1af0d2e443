/** Packages: installed, upgraded and exported through the one door for definitions. */
@NullMarked
package dev.tenon.engine.packaging;

import org.jspecify.annotations.NullMarked;
