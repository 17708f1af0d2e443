/** The JSON door of queries. */
@NullMarked
package dev.tenon.engine.query.web;

import org.jspecify.annotations.NullMarked;
