package org.fairlead.record;

import java.util.Collection;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;

/**
 * Who may read an entry of a record: the rule that lists, pages and the database follow, for entries that are about to be written and for
 * readers who are not asking. What it finds is looked at again, in the database, whenever something is shown.
 *
 * @param audience whom the entry is for
 * @param author the party that writes it
 * @param named the parties named
 */
public record Readership(Audience audience, PartyId author, Set<PartyId> named) {

    /** Copies the set. */
    public Readership {
        named = Set.copyOf(named);
    }

    /** Who may read an entry that stands. */
    public static Readership of(Entry entry) {
        return new Readership(entry.audience(), entry.party(), entry.named());
    }

    /** Whether the actor may read the record at all. */
    public static boolean seesRecord(Actor actor, Header header) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> isFor(actor, header) || actsForAny(actor, header.involved());
            case SELF -> isFor(actor, header);
        };
    }

    /** Whether the actor may read the entry. */
    public boolean includes(Actor actor, Header header) {
        return actor.reach() == Reach.SYSTEM || seesRecord(actor, header) && includes(actor);
    }

    /** Whether the entry is for the actor among those who may read the record. */
    public boolean includes(Actor actor) {
        boolean staff = actor.reach() != Reach.SELF;
        return actor.reach() == Reach.SYSTEM
                || switch (audience) {
                    case EVERYONE -> true;
                    case INVOLVED -> staff;
                    case NAMED ->
                        staff && (actor.reach() == Reach.ALL || actor.actsFor(author) || actsForAny(actor, named));
                    case OWN -> staff && actor.actsFor(author);
                };
    }

    private static boolean isFor(Actor actor, Header header) {
        var person = actor.person();
        return person != null
                && (person.equals(header.subject().reporter())
                        || person.equals(header.subject().affected()));
    }

    private static boolean actsForAny(Actor actor, Collection<PartyId> parties) {
        return parties.stream().anyMatch(actor::actsFor);
    }
}
