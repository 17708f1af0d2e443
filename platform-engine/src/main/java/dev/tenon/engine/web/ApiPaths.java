package dev.tenon.engine.web;

/** The addresses of the API: every version from 20.0 to 66.0 is served by the same handlers. */
public final class ApiPaths {
    public static final int FIRST_VERSION = 20;
    public static final int LAST_VERSION = 66;

    /** The base of all data resources, as a pattern of Spring MVC. */
    public static final String DATA = "/services/data/v{version:(?:[2-5][0-9]|6[0-6])\\.0}";

    private ApiPaths() {}
}
