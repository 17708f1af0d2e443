/** From what came in to typed values: pure, one class per family of types, every problem with its sentence. */
@NamedInterface("coercion")
@NullMarked
package dev.tenon.engine.record.coercion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
