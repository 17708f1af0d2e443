/** The people of an organisation: their records, passwords and permission sets, changed together. */
@NullMarked
package dev.tenon.engine.users;

import org.jspecify.annotations.NullMarked;
