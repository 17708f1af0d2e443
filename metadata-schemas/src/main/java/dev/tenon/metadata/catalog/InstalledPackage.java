package dev.tenon.metadata.catalog;

import dev.tenon.metadata.text.Label;

/** A package that an organisation has installed. */
public record InstalledPackage(String name, String version, Label label, String description, String namespace) {}
