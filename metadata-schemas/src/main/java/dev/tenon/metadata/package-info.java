@NullMarked
package dev.tenon.metadata;

import org.jspecify.annotations.NullMarked;
