package dev.tenon.metadata.catalog;

/** One definition in the catalog, but for objects (see {@link CatalogObject}). The id is stable; the package may be empty. */
public record Entry(long id, String packageName, Element element) {}
