package org.fairlead.notification;

import java.util.Optional;
import org.fairlead.platform.actor.PersonId;

/** Ending e-mails by a link in one of them, without signing in. */
public interface Unsubscribing {

    /** The word for all digests, in place of a reason. */
    String DIGESTS = "digests";

    /** What a link may end; empty when the link is not one of ours. */
    Optional<Wish> read(String token);

    /** Ends it. Done again, it changes nothing. */
    void end(Wish wish);

    /**
     * What is ended.
     *
     * @param person whose e-mails
     * @param what the code of a reason, or {@link #DIGESTS}
     */
    record Wish(PersonId person, String what) {}
}
