package org.fairlead.platform.sql;

import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;

/**
 * Who is told to the database for row-level security, as the three settings that its policies read.
 *
 * @param reach how far
 * @param parties the parties acted for, comma-separated
 * @param person the person, or empty
 */
public record Asker(String reach, String parties, String person) {

    /** The tool itself: sees every row, to compute from whole timelines. */
    public static final Asker TOOL = new Asker("SYSTEM", "", "");

    /** Nobody: sees nothing. */
    public static final Asker NOBODY = new Asker("", "", "");

    /** The given actor. */
    public static Asker of(Actor actor) {
        return new Asker(
                actor.reach().name(),
                actor.parties().stream().map(PartyId::toString).sorted().collect(Collectors.joining(",")),
                actor.optionalPerson().map(Object::toString).orElse(""));
    }
}
