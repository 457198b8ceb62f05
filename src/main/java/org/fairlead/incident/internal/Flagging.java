package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.List;
import org.fairlead.incident.Flags;
import org.fairlead.incident.IncidentFacts.Flagged;
import org.fairlead.incident.IncidentFacts.Unflagged;
import org.fairlead.incident.IncidentFlag;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Audience;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Flags: VIP follows the person it is for, operational is set and taken off by hand (INC-13). Requesters read of neither. */
@Component
class Flagging {

    private final Register register;
    private final Clock clock;

    Flagging(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The flag of a new incident, as the register knows the person now: what it says later changes nothing. */
    List<NewEntry> first(Header.Subject subject) {
        var person = isFor(subject.affected(), subject.reporter());
        return isVip(person) ? List.of(vip(person)) : List.of();
    }

    /** What becomes of the flag when the incident is for somebody else. */
    List<NewEntry> changed(History history, @Nullable PersonId affected, @Nullable PersonId reporter) {
        var subject = history.header().subject();
        var person = isFor(affected, reporter);
        if (java.util.Objects.equals(person, isFor(subject.affected(), subject.reporter()))) {
            return List.of();
        }
        if (isVip(person)) {
            return List.of(vip(person));
        }
        return Flags.of(history).of(IncidentFlag.VIP).isPresent()
                ? List.of(NewEntry.of(new Unflagged(IncidentFlag.VIP)).to(Audience.INVOLVED))
                : List.of();
    }

    private static @Nullable PersonId isFor(@Nullable PersonId affected, @Nullable PersonId reporter) {
        return affected == null ? reporter : affected;
    }

    private boolean isVip(@Nullable PersonId person) {
        return person != null
                && register.at(People.PERSON, person.value(), clock.instant())
                        .map(Item::body)
                        .filter(Person::matters)
                        .isPresent();
    }

    private static NewEntry vip(@Nullable PersonId person) {
        return NewEntry.of(new Flagged(IncidentFlag.VIP, person)).to(Audience.INVOLVED);
    }

    /** Marks it operational. */
    List<NewEntry> flag(Actor actor, History history, String reason) {
        Rights.mustWorkOn(actor, history.header(), later("incident.right.act.mark"));
        mustGoOn(history);
        if (reason.isBlank()) {
            throw GeneralRefusal.invalid("reason", say("incident.refusal.which-operation"));
        }
        Editing.checkLength("reason", reason, Editing.LONGEST_TEXT);
        if (Flags.of(history).of(IncidentFlag.OPERATIONAL).isPresent()) {
            throw refused("already-flagged", say("incident.refusal.marked-already"));
        }
        return List.of(NewEntry.of(new Flagged(IncidentFlag.OPERATIONAL, null))
                .saying(reason.strip())
                .to(Audience.INVOLVED));
    }

    /** Takes that off again. */
    List<NewEntry> unflag(Actor actor, History history) {
        Rights.mustWorkOn(actor, history.header(), later("incident.right.act.unmark"));
        mustGoOn(history);
        if (Flags.of(history).of(IncidentFlag.OPERATIONAL).isEmpty()) {
            throw refused("not-flagged", say("incident.refusal.not-marked"));
        }
        return List.of(NewEntry.of(new Unflagged(IncidentFlag.OPERATIONAL)).to(Audience.INVOLVED));
    }

    private static void mustGoOn(History history) {
        if (history.header().progress().phase() == Phase.ENDED) {
            throw refused("not-open", say("incident.refusal.marks-closed"));
        }
    }

    private static RefusedException refused(String codeTail, String why) {
        return new RefusedException(new IncidentRefusal.NotNow(why, codeTail));
    }
}
