package dev.tenon.engine.packaging;

/** Names that are no ordinary package. */
public final class PackageNames {
    /** Everything that the organisation itself has defined, as a package to carry it elsewhere. */
    public static final String LOCAL = "local";

    private PackageNames() {}

    /** How the catalog marks what a package owns: the organisation's own things have no mark. */
    static String owner(String packageName) {
        return packageName.equals(LOCAL) ? "" : packageName;
    }
}
