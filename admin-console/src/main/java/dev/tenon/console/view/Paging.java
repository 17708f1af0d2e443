package dev.tenon.console.view;

import java.util.Optional;

/** Where a page of a list stands and how to go on: {@code 51–100 of 2,000+}. */
public record Paging(String text, Optional<Url> previousUrl, Optional<Url> nextUrl) {}
