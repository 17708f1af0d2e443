/** How a field of any type reads and how it is entered: what lists, boards, record pages and forms are drawn with. */
@NamedInterface("widget")
@NullMarked
package dev.tenon.console.record.widget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
