/** The JSON door for definitions. */
@NullMarked
package dev.tenon.engine.deploy.web;

import org.jspecify.annotations.NullMarked;
