package dev.tenon.console.view;

import java.io.Serializable;
import java.util.Locale;

/**
 * A short notice of what happened. Put one into the model (or, before a redirect, into the flash attributes) under
 * {@link #ATTRIBUTE}: page and fragment both show it.
 */
public record Toast(Kind kind, String text) implements Serializable {

    public static final String ATTRIBUTE = "toast";

    public enum Kind {
        SUCCESS("circle-check"),
        INFO("info"),
        WARNING("triangle-alert"),
        DANGER("circle-alert");

        private final String icon;

        Kind(String icon) {
            this.icon = icon;
        }

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String icon() {
            return icon;
        }
    }

    public static Toast success(String text) {
        return new Toast(Kind.SUCCESS, text);
    }

    public static Toast info(String text) {
        return new Toast(Kind.INFO, text);
    }

    public static Toast warning(String text) {
        return new Toast(Kind.WARNING, text);
    }

    public static Toast danger(String text) {
        return new Toast(Kind.DANGER, text);
    }
}
