package org.fairlead.presence;

import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.RecordId;

/**
 * Somebody who has a record open.
 *
 * @param record the record
 * @param person who
 * @param organisation whose staff they are
 * @param doing what they do there
 */
public record Present(RecordId record, PersonId person, PartyId organisation, Doing doing) {}
