/** What an organisation's objects look like to a program, as far as its user may know. */
@NullMarked
package dev.tenon.engine.describe;

import org.jspecify.annotations.NullMarked;
