package org.fairlead.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Sharing;
import org.fairlead.access.Sharings;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.once.Once;

/**
 * Tiles put together under a name.
 *
 * <pre>{@code
 * var board = dashboards.keep(new DashboardWish("Watch", tiles, Sharing.PERSON, null), actor, once);
 * figures.of(board, viewer);
 * }</pre>
 */
public interface Dashboards {

    /** The most dashboards that one person may keep. */
    int MOST = 50;

    /** The most tiles on one of them. */
    int MOST_TILES = 24;

    /** Who may share dashboards widely. */
    Sharings.Law LAW = new Sharings.Law(Act.SHARE_DASHBOARDS, "dashboards");

    /** The dashboards that the actor may use, by name: the actor's own first, then those shared with the actor. */
    List<Dashboard> of(Actor actor);

    /** One dashboard that the actor may use; one that was taken away only for those who may change it. */
    Optional<Dashboard> one(Actor actor, UUID id);

    /** Whether the actor may change it: its owner may; a shared one, so may those who keep shared dashboards. */
    boolean mayChange(Actor actor, Dashboard dashboard);

    /** With whom the actor may share dashboards. */
    List<Sharing> sharings(Actor actor);

    /** Keeps a new one. Refused when its name is taken, a tile cannot be shown, or it is shared too widely. */
    Dashboard keep(DashboardWish wish, Actor actor, Once once);

    /** Changes one that was read in the version. */
    Dashboard change(Read read, DashboardWish wish, Actor actor, Once once);

    /** Takes one away that was read in the version; it can be brought back. */
    Dashboard drop(Read read, Actor actor, Once once);

    /** Brings back one that was taken away. */
    Dashboard restore(Read read, Actor actor, Once once);

    /**
     * A dashboard as it was read before it is changed.
     *
     * @param id which
     * @param version the version read
     */
    record Read(UUID id, int version) {}
}
