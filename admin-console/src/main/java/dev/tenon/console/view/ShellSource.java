package dev.tenon.console.view;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Says what stands around a page; the slice that knows the session's apps and rights implements it, as one bean. */
public interface ShellSource {

    /** Asked once for a whole page, never for a fragment. Empty for pages without sign-in: they stand alone. */
    Optional<Shell> shell(HttpServletRequest request);
}
