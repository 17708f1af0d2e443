/** Apps, tabs, layouts and list views, as values. */
@NullMarked
package dev.tenon.metadata.page;

import org.jspecify.annotations.NullMarked;
