@NullMarked
package dev.tenon.script;

import org.jspecify.annotations.NullMarked;
