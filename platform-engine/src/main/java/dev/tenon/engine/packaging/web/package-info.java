/** The JSON door for packages. */
@NullMarked
package dev.tenon.engine.packaging.web;

import org.jspecify.annotations.NullMarked;
