package org.fairlead.presence.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.presence.Doing;
import org.fairlead.presence.Presences;
import org.fairlead.record.RecordId;

/** What people said last in this process, so that saying the same every quarter of a minute is no news. */
final class PresenceMemory {

    private static final int MOST = 50_000;

    private final LinkedHashMap<At, Last> last = new LinkedHashMap<>();

    /** What somebody says of themselves at a record. */
    record Said(RecordId record, PersonId person, Doing doing) {}

    private record At(RecordId record, PersonId person) {}

    private record Last(Doing doing, Instant at) {}

    /** Whether it is another than said last, or the first after a while. */
    synchronized boolean isNew(Said said, Instant now) {
        var before = last.putLast(new At(said.record(), said.person()), new Last(said.doing(), now));
        if (last.size() > MOST) {
            last.pollFirstEntry();
        }
        return before == null || before.doing() != said.doing() || before.at().isBefore(now.minus(Presences.GONE));
    }
}
