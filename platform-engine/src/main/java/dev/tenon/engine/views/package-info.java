/** The lists that users keep for themselves, beside those that the organisation defines. */
@NullMarked
package dev.tenon.engine.views;

import org.jspecify.annotations.NullMarked;
