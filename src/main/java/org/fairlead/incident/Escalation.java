package org.fairlead.incident;

import java.time.Instant;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.jspecify.annotations.Nullable;

/**
 * An escalation as the timeline leaves it.
 *
 * @param id the place of the entry that raised it
 * @param fact to whom, and for which party
 * @param by who raised it; null for the tool itself
 * @param at when it was raised
 * @param reason why; null when a clock ran out
 * @param state whether an answer is awaited
 * @param endedAt when it was answered or overtaken; null while it stands
 * @param answer what was said to happen now; null when nobody has answered
 */
public record Escalation(
        int id,
        IncidentFacts.Escalated fact,
        @Nullable PersonId by,
        Instant at,
        @Nullable String reason,
        State state,
        @Nullable Instant endedAt,
        @Nullable String answer) {

    /** What became of it. */
    public enum State {
        /** An answer is awaited. */
        STANDING,
        /** One of those it was raised to took it on. */
        TAKEN,
        /** Work ended, or the holder gave the incident away: the next one knows nothing of it and may raise its own. */
        OVERTAKEN
    }

    /** Whether an answer is awaited. */
    public boolean stands() {
        return state == State.STANDING;
    }

    /** Whether the actor is one of those who are asked. */
    public boolean asks(Actor actor) {
        return switch (fact.level()) {
            case TEAM_LEAD -> actor.is(Role.TEAM_LEAD) && actor.actsFor(fact.party());
            case DUTY_OFFICER -> actor.is(Role.DUTY_OFFICER);
        };
    }

    Escalation taken(Instant when, @Nullable String words) {
        return new Escalation(id, fact, by, at, reason, State.TAKEN, when, words);
    }

    Escalation overtaken(Instant when) {
        return new Escalation(id, fact, by, at, reason, State.OVERTAKEN, when, null);
    }
}
