/** The JSON door of the description. */
@NullMarked
package dev.tenon.engine.describe.web;

import org.jspecify.annotations.NullMarked;
