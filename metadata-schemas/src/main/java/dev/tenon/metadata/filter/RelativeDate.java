package dev.tenon.metadata.filter;

/** A stretch of days relative to today, such as {@code THIS_MONTH} or {@code LAST_N_DAYS:30}. */
public record RelativeDate(String word, int count) {}
