package dev.tenon.console.view;

import java.util.List;
import java.util.Locale;

/** The colours that metadata may give to picklist values, apps and people. Every one is readable in light and dark. */
public enum Tint {
    GREY,
    RED,
    ORANGE,
    AMBER,
    GREEN,
    TEAL,
    BLUE,
    INDIGO,
    PURPLE,
    PINK;

    private static final List<Tint> FOR_NAMES = List.of(RED, ORANGE, AMBER, GREEN, TEAL, BLUE, INDIGO, PURPLE, PINK);

    /** The colour of that name, or grey: definitions may hold any word. */
    public static Tint named(String name) {
        for (Tint tint : values()) {
            if (tint.key().equalsIgnoreCase(name)) {
                return tint;
            }
        }
        return GREY;
    }

    /** Always the same colour for the same name. */
    public static Tint ofName(String name) {
        return FOR_NAMES.get(Math.floorMod(name.hashCode(), FOR_NAMES.size()));
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
