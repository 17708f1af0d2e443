/** What is wrong, where and why: the one error model of the house. */
@NullMarked
package dev.tenon.metadata.problem;

import org.jspecify.annotations.NullMarked;
