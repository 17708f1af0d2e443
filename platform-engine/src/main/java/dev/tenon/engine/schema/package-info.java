/** From the difference of two catalogs to DDL, and the DDL applied. */
@NullMarked
package dev.tenon.engine.schema;

import org.jspecify.annotations.NullMarked;
