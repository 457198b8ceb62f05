package org.fairlead.record;

import java.time.Instant;
import org.fairlead.platform.actor.PersonId;

/**
 * Somebody opened a record's page. Told at once and kept by nobody here; a listener must not make the page wait.
 *
 * @param person who
 * @param record the record, which the person could read then
 * @param at when
 */
public record RecordLookedAt(PersonId person, RecordId record, Instant at) {}
