package dev.tenon.console.view;

/** One condition of the filter builder: which field, how compared, with what. */
public record FilterRow(String id, Field field, Field operator, Field value) {}
