package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.db.record.Tables.INVOLVED;

import org.fairlead.db.record.tables.Header;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.Audience;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/**
 * What an actor may read, as a condition in our own queries: the first wall. Row-level security says the same again; each alone
 * is enough.
 */
final class Visibility {

    private Visibility() {}

    /** Which records. */
    static Condition of(Actor actor) {
        return of(actor, HEADER);
    }

    /** The same where the header goes by another name. */
    static Condition of(Actor actor, Header header) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> own(actor, header).or(involved(actor, header));
            case SELF -> own(actor, header);
        };
    }

    /** The same found from the party's side: for parties on few records. */
    static Condition ofFew(Actor actor) {
        var theirs =
                DSL.select(INVOLVED.RECORD_ID).from(INVOLVED).where(INVOLVED.PARTY_ID.eq(DSL.any(actor.partyIds())));
        return own(actor, HEADER).or(HEADER.ID.eq(DSL.any(DSL.array(theirs))));
    }

    /** One look into an index for each row: as EXISTS, PostgreSQL first collects every record of the party. */
    private static Condition involved(Actor actor, Header header) {
        var first = DSL.select(DSL.inline(true))
                .from(INVOLVED)
                .where(INVOLVED.RECORD_ID.eq(header.ID))
                .and(INVOLVED.PARTY_ID.eq(DSL.any(actor.partyIds())))
                .limit(DSL.inline(1));
        return DSL.condition(DSL.coalesce(DSL.field(first), DSL.inline(false)));
    }

    private static Condition own(Actor actor, Header header) {
        var person = actor.optionalPerson().orElseThrow().value();
        return header.REPORTER.eq(person).or(header.AFFECTED.eq(person));
    }

    /** Which entries of a record that the actor may read. */
    static Condition ofEntries(Actor actor) {
        var everyone = ENTRY.AUDIENCE.eq(Audience.EVERYONE.name());
        if (actor.reach() == Reach.SYSTEM) {
            return DSL.noCondition();
        }
        if (actor.reach() == Reach.SELF) {
            return everyone;
        }
        var mine = actor.partyIds();
        return everyone.or(ENTRY.AUDIENCE.eq(Audience.INVOLVED.name()))
                .or(ENTRY.AUDIENCE
                        .in(Audience.NAMED.name(), Audience.OWN.name())
                        .and(ENTRY.PARTY_ID.eq(DSL.any(mine))))
                .or(ENTRY.AUDIENCE
                        .eq(Audience.NAMED.name())
                        .and(
                                actor.reach() == Reach.ALL
                                        ? DSL.trueCondition()
                                        : DSL.arrayOverlap(ENTRY.NAMED, DSL.val(mine))));
    }
}
