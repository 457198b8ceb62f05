package org.fairlead.platform.register;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * One version of one item of reference data.
 *
 * @param id the item
 * @param version counts from 1
 * @param inForce from when this version holds (it may lie ahead)
 * @param retired whether the item is no longer to be chosen from then on
 * @param body what it says
 * @param recordedAt when it was written down
 * @param readers the parties that may read it; null for everybody signed in
 * @param <T> the body
 */
public record Item<T>(
        UUID id,
        int version,
        Instant inForce,
        boolean retired,
        T body,
        Instant recordedAt,
        @Nullable Set<PartyId> readers) {}
