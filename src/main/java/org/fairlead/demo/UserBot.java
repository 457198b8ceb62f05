package org.fairlead.demo;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;

/** How a bot behaves for whom an incident was logged: it answers, confirms, opens again, or says nothing. */
final class UserBot {

    private final Cast cast;
    private final Talk talk;

    UserBot(Cast cast, Talk talk) {
        this.cast = cast;
        this.talk = talk;
    }

    /** Answers what was asked, which ends the pause. */
    Step answer(Seen seen, PersonId user, Instant now) {
        var chance = seen.chance();
        var site = cast.siteName(seen.header().subject().site());
        var note = new WriteNote(talk.fill(chance.one(talk.answers()), site, now, chance), Audience.EVERYONE, Set.of());
        return new Step(
                seen.soon(2, 8, chance),
                user,
                (incidents, actor, intent) -> incidents.note(seen.id(), note, actor, intent));
    }

    /** It was resolved. */
    Optional<Step> whenResolved(Seen seen, PersonId user) {
        var chance = seen.chance();
        if (seen.howOften(IncidentFacts.Reopened.class) == 0 && chance.in100(10)) {
            var why = chance.one(talk.again());
            return Optional.of(new Step(
                    chance.minutes(4, 40),
                    user,
                    (incidents, actor, intent) -> incidents.reopen(seen.id(), why, actor, intent)));
        }
        if (chance.in100(25)) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                chance.minutes(3, 45),
                user,
                (incidents, actor, intent) -> incidents.confirm(seen.id(), actor, intent)));
    }
}
