package dev.tenon.engine.org;

/**
 * One thing to do when an installation starts for the first time: make the admin, install the sample application.
 *
 * <p>Beans of the slices above, done in their {@code @Order}. A step that is done is not done again; one that a killed server
 * left half way is run again, so it has to be one transaction or to bear repetition.
 */
public interface FirstStartStep {

    /** Under which the step is remembered as done; never changes. */
    String name();

    void run(Installation installation);
}
