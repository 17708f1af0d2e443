@NullMarked
package dev.tenon.engine;

import org.jspecify.annotations.NullMarked;
