/** The JSON door of records. */
@NullMarked
package dev.tenon.engine.record.web;

import org.jspecify.annotations.NullMarked;
