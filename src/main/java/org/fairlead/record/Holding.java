package org.fairlead.record;

import java.time.Instant;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A time during which one party owned a record. Holdings follow one another without hole or overlap.
 *
 * @param ordinal counts from 1
 * @param party the owner
 * @param from when it began
 * @param to when the next began; null for the present one
 */
public record Holding(
        int ordinal, PartyId party, Instant from, @Nullable Instant to) {}
