package dev.tenon.metadata.pack;

/** How large a package may be, so that none can fill memory or disk. */
final class PackageLimits {
    static final int MAX_FILES = 5_000;
    static final int MAX_DATA_BYTES = 32 << 20;
    static final long MAX_TOTAL_BYTES = 64L << 20;

    private PackageLimits() {}
}
