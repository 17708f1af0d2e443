package dev.tenon.console.setup;

import dev.tenon.console.view.Option;
import java.util.List;

/** The icons that Setup offers for objects and apps; all of them are in the product's sprite. */
final class Icons {
    private static final List<String> NAMES = List.of(
            "box",
            "hospital",
            "building-2",
            "user",
            "users",
            "handshake",
            "target",
            "package",
            "calendar",
            "clipboard-list",
            "file-text",
            "map-pin",
            "truck",
            "wrench",
            "graduation-cap",
            "book-open",
            "heart-pulse",
            "briefcase",
            "headphones",
            "megaphone",
            "life-buoy",
            "ticket",
            "rocket",
            "star");

    private Icons() {}

    static List<Option> options() {
        return NAMES.stream().map(icon -> Option.of(icon, icon)).toList();
    }
}
