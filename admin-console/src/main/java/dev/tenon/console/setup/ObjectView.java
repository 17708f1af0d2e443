package dev.tenon.console.setup;

import dev.tenon.console.view.Url;

/** What the screens of one object say of it. */
public record ObjectView(
        String name,
        String label,
        String icon,
        String packageName,
        Url url,
        Url newFieldUrl,
        Url editUrl,
        Url listUrl,
        Url removalUrl) {}
