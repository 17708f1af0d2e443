/** Jobs that begin, end, fail, are stopped and survive. */
@NullMarked
package dev.tenon.engine.jobs;

import org.jspecify.annotations.NullMarked;
