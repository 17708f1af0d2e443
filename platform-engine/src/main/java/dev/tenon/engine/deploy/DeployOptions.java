package dev.tenon.engine.deploy;

import java.util.OptionalLong;

/**
 * How a change is to be taken.
 *
 * @param expectedVersion the catalog's version that the person who changes has seen: what others have changed since is a
 *     conflict if it is the same thing; absent: changes are merged
 */
public record DeployOptions(Mode mode, Destruction destruction, OptionalLong expectedVersion) {

    /** Whether anything happens. */
    public enum Mode {
        APPLY,
        /** Only the plan is wanted. */
        DRY_RUN
    }

    /** Whether steps that give something up may be taken. */
    public enum Destruction {
        REFUSED,
        ALLOWED
    }

    /** Applied, nothing given up. */
    public static DeployOptions apply() {
        return new DeployOptions(Mode.APPLY, Destruction.REFUSED, OptionalLong.empty());
    }

    public static DeployOptions dryRun() {
        return new DeployOptions(Mode.DRY_RUN, Destruction.REFUSED, OptionalLong.empty());
    }

    /** From the switches of a request. */
    public static DeployOptions of(boolean dryRun, boolean allowDestructive) {
        return new DeployOptions(
                dryRun ? Mode.DRY_RUN : Mode.APPLY,
                allowDestructive ? Destruction.ALLOWED : Destruction.REFUSED,
                OptionalLong.empty());
    }

    public DeployOptions allowingDestruction() {
        return new DeployOptions(mode, Destruction.ALLOWED, expectedVersion);
    }

    public DeployOptions expecting(long version) {
        return new DeployOptions(mode, destruction, OptionalLong.of(version));
    }

    boolean isDryRun() {
        return mode == Mode.DRY_RUN;
    }
}
