/** The doors of sign-in: filter chains, bearer tokens, and the session as an argument of controllers. */
@NullMarked
package dev.tenon.engine.security.web;

import org.jspecify.annotations.NullMarked;
