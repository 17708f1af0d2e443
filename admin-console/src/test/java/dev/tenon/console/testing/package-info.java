/** What tests of screens stand on: the real server with the sales package, and people who sign in to it. */
@NullMarked
package dev.tenon.console.testing;

import org.jspecify.annotations.NullMarked;
