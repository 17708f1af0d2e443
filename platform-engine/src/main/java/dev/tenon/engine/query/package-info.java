/** From a question to rows: parsed, planned, run, never without a session. */
@NullMarked
package dev.tenon.engine.query;

import org.jspecify.annotations.NullMarked;
