package org.fairlead.clock;

import java.time.Instant;

/** The instant at which a clock reaches a share of its target, in per cent. */
public record ClockWarning(int percent, Instant at) {}
