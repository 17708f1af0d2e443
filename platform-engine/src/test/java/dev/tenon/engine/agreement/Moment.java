package dev.tenon.engine.agreement;

import java.time.Instant;
import java.time.ZoneId;

/** Who asks, and when. */
public record Moment(Instant now, ZoneId zone) {}
