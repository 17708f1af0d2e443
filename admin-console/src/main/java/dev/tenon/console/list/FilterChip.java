package dev.tenon.console.list;

import dev.tenon.console.view.Url;

/** A condition in words, and the list without it. */
public record FilterChip(String text, Url withoutUrl) {}
