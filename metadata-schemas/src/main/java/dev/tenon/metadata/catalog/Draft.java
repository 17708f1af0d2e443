package dev.tenon.metadata.catalog;

import dev.tenon.metadata.problem.Problems;

/** What a change would make of a catalog, and what is wrong with the change itself. */
public record Draft(Catalog catalog, Problems problems) {}
