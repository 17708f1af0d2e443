/** The JSON door of roll-ups. */
@NullMarked
package dev.tenon.engine.rollup.web;

import org.jspecify.annotations.NullMarked;
