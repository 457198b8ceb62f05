package org.fairlead.schedule;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;

/**
 * What schedules made and will make. Keeping them is done with {@link org.fairlead.template.Templates}.
 *
 * <pre>{@code
 * schedules.next(schedule, now, 5);
 * }</pre>
 */
public interface Schedules {

    /** The next dates after an instant, by the service hours in force now. */
    List<Instant> next(Schedule schedule, Instant after, int many);

    /** What became of the dates of a schedule that the actor may use, newest first. */
    List<Occurrence> made(Actor actor, UUID schedule, int most);

    /**
     * Handles what is due now of every schedule. Each date is handled once, however many processes do this at the same time and
     * wherever one of them is killed.
     *
     * @return whether more is due
     */
    boolean handleDue();
}
