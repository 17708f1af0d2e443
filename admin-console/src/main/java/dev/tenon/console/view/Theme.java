package dev.tenon.console.view;

import java.util.Locale;

/** Light, dark, or whatever the system says. Remembered in a cookie so that the first paint is already right. */
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    public static final String COOKIE = "tenon_theme";

    static Theme of(String name) {
        return switch (name) {
            case "light" -> LIGHT;
            case "dark" -> DARK;
            default -> SYSTEM;
        };
    }

    public String labelKey() {
        return "view.theme." + key();
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
