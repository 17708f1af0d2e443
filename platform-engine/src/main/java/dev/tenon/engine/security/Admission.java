package dev.tenon.engine.security;

import java.time.Instant;

/** The answer to a user name and a password. */
public sealed interface Admission {

    record Granted(SignedIn who) implements Admission {}

    /** Wrong name, wrong password, inactive user: one answer for all, so that names cannot be guessed. */
    record Refused() implements Admission {}

    /** Too many wrong passwords; right ones are refused too until then. */
    record Locked(Instant until) implements Admission {}
}
