package dev.tenon.metadata.pack;

/** What a field has when its file does not say: the same for reading and for leaving out when writing. */
final class TypeDefaults {
    static final int MIN_LONG_TEXT = 256;
    static final int LONG_TEXT = 32_768;
    static final int LINES = 6;
    static final int CHOICE_LINES = 4;
    static final int NUMBER_SCALE = 0;
    static final int MONEY_SCALE = 2;
    static final int GEO_SCALE = 6;
    static final int MAX_GEO_SCALE = 9;
    static final int MAX_ENCRYPTED = 175;
    static final int MEGABYTES = 10;
    static final int MAX_MEGABYTES = 25;
    static final long START = 1;
    static final long MAX_START = 999_999_999_999L;
    static final String MASK_CHARACTER = "*";

    private TypeDefaults() {}
}
