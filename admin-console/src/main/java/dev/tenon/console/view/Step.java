package dev.tenon.console.view;

import java.util.Locale;
import java.util.Optional;

/** One stage of a path bar; with an address it can be chosen. */
public record Step(String label, State at, Optional<Url> chooseUrl) {

    public enum State {
        DONE,
        CURRENT,
        AHEAD,
        LOST
    }

    public String state() {
        return at.name().toLowerCase(Locale.ROOT);
    }
}
