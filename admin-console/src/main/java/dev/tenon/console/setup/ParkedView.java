package dev.tenon.console.setup;

import dev.tenon.console.view.Url;

/** Something removed that can be brought back. */
public record ParkedView(String label, String name, Url returnUrl) {

    static ParkedView of(long id, String label, String name) {
        return new ParkedView(label, name, Url.path("setup", "parked", id, "return"));
    }
}
