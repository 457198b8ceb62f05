package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * One stretch of the explanation of a clock, half-open. The label is the segment's, or the reasons of the pauses. Working
 * is the working time the stretch added to the clock (RUNNING) or took from it (PAUSED), else zero.
 */
public record Span(Instant from, Instant to, SpanKind kind, String label, Duration working) {}
