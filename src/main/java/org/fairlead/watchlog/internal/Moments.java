package org.fairlead.watchlog.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Instant;
import org.fairlead.platform.refusal.GeneralRefusal;

/** Which instants are asked for in earnest: the database knows fewer than there are. */
final class Moments {

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    private Moments() {}

    /** The same instant, refused when it is long before or after anything that is kept. */
    static Instant ofOurTime(Instant instant, String field) {
        if (instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            throw GeneralRefusal.invalid(field, say("watchlog.moments.ask-for-a-time-between"));
        }
        return instant;
    }
}
