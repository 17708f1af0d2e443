/** Conditions used by list views, and later by sharing, reports and rules. */
@NullMarked
package dev.tenon.metadata.filter;

import org.jspecify.annotations.NullMarked;
