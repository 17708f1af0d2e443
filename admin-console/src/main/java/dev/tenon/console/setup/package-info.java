/** The builder: objects and fields, pages, people and rights, defined on screens instead of in files. */
@NullMarked
package dev.tenon.console.setup;

import org.jspecify.annotations.NullMarked;
