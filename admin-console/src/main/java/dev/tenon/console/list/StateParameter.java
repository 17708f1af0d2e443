package dev.tenon.console.list;

/** One parameter of the address of a list. */
public record StateParameter(String name, String value) {}
