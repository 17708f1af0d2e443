/** A page that shows every component of the UI kit, for tests and for those who build screens. Outside of dev.tenon, so that no scan of the product finds it. */
@NullMarked
package stylepage;

import org.jspecify.annotations.NullMarked;
