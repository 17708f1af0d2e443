package dev.tenon.metadata.object;

/** How encrypted text looks to those who may not read it in clear. */
public enum Mask {
    ALL,
    LAST_FOUR,
    CREDIT_CARD,
    PHONE,
    NATIONAL_ID
}
