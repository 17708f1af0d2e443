/** Durable background work with progress: it survives a restart and a kill. */
@NullMarked
package dev.tenon.engine.jobs;

import org.jspecify.annotations.NullMarked;
