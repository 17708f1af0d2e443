/** Who may see and do what; sign-in. */
@NullMarked
package dev.tenon.engine.security;

import org.jspecify.annotations.NullMarked;
