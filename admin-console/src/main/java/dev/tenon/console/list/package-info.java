/** Records of an object side by side: lists, boards and the search over names. */
@NullMarked
package dev.tenon.console.list;

import org.jspecify.annotations.NullMarked;
