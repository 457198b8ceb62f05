package org.fairlead.effort;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.once.Once;

/**
 * Rates. They are commercial: an organisation's own lead and administrators read its rates, and so do leads, duty officers and
 * administrators of those that oversee the estate for whom it works. Administrators of the latter keep them, nobody else.
 *
 * <pre>{@code
 * var wish = new Rates.Wish(new Rate.Of(halyard, standard), new Rate.From(LocalDate.of(2026, 4, 1), zone), new Money("GBP", 8500));
 * rates.add(wish, 0, administrator, once);
 * }</pre>
 */
public interface Rates {

    /** The highest price of an hour, in hundredths. */
    long HIGHEST = 10_000_00;

    /** Whether the actor may see what time costs at all. */
    boolean maySee(Actor actor);

    /** Whether the actor may keep rates. */
    boolean mayKeep(Actor actor);

    /** The organisations whose rates the actor may keep, by name. */
    List<PartyId> keptFor(Actor actor);

    /** Every version that the actor may see, in no particular order; none for those who may not see what time costs. */
    List<Rate> seenBy(Actor actor);

    /** The named versions, as far as the actor may see them. */
    Map<UUID, Rate> among(Actor actor, Collection<UUID> ids);

    /**
     * Adds a version.
     *
     * @param basedOn the newest version of the same that the actor has seen; 0 for none. Refused as stale when there is a newer one
     */
    Rate add(Wish wish, int basedOn, Actor actor, Once once);

    /** Adds versions as they are, unless they are there: for the demo estate and imports. */
    void addAll(List<Rate> rates);

    /**
     * A version as it is wished for.
     *
     * @param of whose time of which class
     * @param from its first day
     * @param price what an hour costs
     */
    record Wish(Rate.Of of, Rate.From from, Money price) {}
}
