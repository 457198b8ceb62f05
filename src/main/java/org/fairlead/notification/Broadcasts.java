package org.fairlead.notification;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Viewer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;

/**
 * What is said to many people at once, and stands on their home pages.
 *
 * <pre>{@code
 * broadcasts.write(content, dutyOfficer, once);
 * broadcasts.now(viewer);
 * }</pre>
 */
public interface Broadcasts {

    /** The longest text, in characters. */
    int LONGEST = 2_000;

    /** Those that reach the viewer now and were not dismissed, disruptions first, then the newest. */
    List<Broadcast> now(Viewer viewer);

    /** All of the last year and to come, the one that ends last first. For those who may write them. */
    List<Broadcast> all(Actor actor);

    /** One of them. */
    Optional<Broadcast> one(Actor actor, UUID id);

    /** Says something. Refused, field by field, when it makes no sense. */
    Broadcast write(Broadcast.Content content, Actor actor, Once once);

    /** Says it otherwise; whoever dismissed it sees it again. Refused when it was changed since the version it is based on. */
    Broadcast change(UUID id, int basedOn, Broadcast.Content content, Actor actor);

    /** Ends it now. Ended already, it stays so. */
    Broadcast end(UUID id, Actor actor);

    /** The viewer has read it and wants to see it no more. */
    void dismiss(Viewer viewer, UUID id);
}
