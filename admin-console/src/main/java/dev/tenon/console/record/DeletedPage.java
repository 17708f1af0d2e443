package dev.tenon.console.record;

import dev.tenon.console.view.Tint;
import dev.tenon.console.view.Url;
import java.util.Optional;

/** A record in the recycle bin: what it was, who put it there, and the way back if the reader may. */
public record DeletedPage(
        String icon,
        Tint tint,
        String objectLabel,
        Url listUrl,
        String name,
        String sentence,
        Optional<Url> restoreUrl) {}
