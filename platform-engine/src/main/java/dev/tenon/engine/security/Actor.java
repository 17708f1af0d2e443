package dev.tenon.engine.security;

import java.time.ZoneId;
import java.util.Locale;

/** Who acts: a user with the language and zone in which answers are given, and the rights held. */
public record Actor(long userId, String userName, String name, Locale locale, ZoneId zone, Rights rights) {}
