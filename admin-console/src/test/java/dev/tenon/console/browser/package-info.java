/** What browser tests stand on: a real browser, its complaints, its accessibility and its pictures. */
@NullMarked
package dev.tenon.console.browser;

import org.jspecify.annotations.NullMarked;
