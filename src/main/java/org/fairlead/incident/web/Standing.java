package org.fairlead.incident.web;

import java.util.UUID;
import org.fairlead.incident.IncidentAction;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.record.Phase;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;

/**
 * How an incident stands and who looks at it: what decides which acts are worth offering, for its page and for a line of a list alike.
 *
 * @param actor who looks
 * @param holder the organisation that holds it
 * @param state its state
 * @param reporter who reported it
 * @param affected whom it is for
 */
record Standing(
        Actor actor,
        UUID holder,
        IncidentState state,
        @Nullable UUID reporter,
        @Nullable UUID affected) {

    static Standing of(Seen seen) {
        var header = seen.header();
        var subject = header.subject();
        return new Standing(
                seen.actor(),
                header.holder().party().value(),
                IncidentLifecycle.state(header),
                id(subject.reporter()),
                id(subject.affected()));
    }

    static Standing of(Row row, Actor actor) {
        return new Standing(
                actor,
                row.holder().party(),
                IncidentState.valueOf(row.state()),
                row.subject().reporter(),
                row.subject().affected());
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    /** Whether its work goes on. */
    boolean alive() {
        return state.phase() == Phase.OPEN || state.phase() == Phase.WAITING;
    }

    /** Of the holder's staff, or the duty officer. */
    boolean owns() {
        boolean staff =
                actor.parties().stream().anyMatch(party -> party.value().equals(holder)) && actor.reach() != Reach.SELF;
        return staff || actor.is(Role.DUTY_OFFICER);
    }

    /** The same, or the service desk. */
    boolean worksOn() {
        return owns() || actor.reach() == Reach.ALL && actor.is(Role.AGENT);
    }

    /** The service desk or the duty officer. */
    boolean oversees() {
        return actor.reach() == Reach.ALL && (actor.is(Role.AGENT) || actor.is(Role.DUTY_OFFICER));
    }

    /** One of the people it is for. */
    boolean isUser() {
        var person = actor.person();
        return person != null
                && (person.value().equals(reporter) || person.value().equals(affected));
    }

    boolean allows(IncidentAction action) {
        return IncidentLifecycle.TABLE.next(state, action).isPresent();
    }
}
