package dev.tenon.engine.security;

import java.io.Serializable;

/** Who has proved to be whom: all that a web session or a token keeps. Rights are looked up anew for each request. */
public record SignedIn(String orgKey, long userId) implements Serializable {}
