/** Who may see and do what, and how people and programs prove who they are. */
@NullMarked
package dev.tenon.engine.security;

import org.jspecify.annotations.NullMarked;
