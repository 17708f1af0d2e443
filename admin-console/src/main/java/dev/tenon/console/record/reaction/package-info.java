/** What a form does while somebody types: its formulas as a script of the browser, and what only the server can tell. */
@NullMarked
package dev.tenon.console.record.reaction;

import org.jspecify.annotations.NullMarked;
