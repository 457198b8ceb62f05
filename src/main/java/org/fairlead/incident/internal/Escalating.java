package org.fairlead.incident.internal;

import java.util.List;
import java.util.Set;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.Escalation;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.incident.IncidentFacts.EscalationTaken;
import org.fairlead.incident.IncidentRefusal;
import org.fairlead.incident.Sight;
import org.fairlead.people.People;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.record.History;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Phase;
import org.springframework.stereotype.Component;

/** Escalating by judgement, and taking an escalation on (INC-11). */
@Component
class Escalating {

    private final Register register;

    Escalating(Register register) {
        this.register = register;
    }

    /** Raises it. What is raised is for the holder and those who oversee the estate, whoever is asked. */
    List<NewEntry> escalate(Actor actor, History history, Escalate command) {
        var header = history.header();
        Rights.mustWorkOn(actor, header, "escalate it");
        var phase = header.progress().phase();
        if (phase == Phase.DONE || phase == Phase.ENDED) {
            throw refused("not-open", "It is resolved or closed, so there is nothing to escalate. Reopen it first.");
        }
        if (command.reason().isBlank()) {
            throw GeneralRefusal.invalid("reason", "Say why, so that whoever is asked knows what is at stake.");
        }
        Editing.checkLength("reason", command.reason(), Editing.LONGEST_TEXT);
        Escalations.of(history).standing(command.to()).ifPresent(standing -> {
            throw refused(
                    "already-escalated", "It is already escalated to the " + whom(standing) + ". Wait for the answer.");
        });
        var holder = header.holder().party();
        return List.of(NewEntry.of(new Escalated(command.to(), holder, null))
                .saying(command.reason().strip())
                .toParties(Set.of(holder)));
    }

    private String whom(Escalation escalation) {
        var fact = escalation.fact();
        return fact.level() == EscalationLevel.TEAM_LEAD
                ? fact.level().words() + " of " + People.name(register, fact.party())
                : fact.level().words();
    }

    /** One of those who were asked says what happens now. */
    List<NewEntry> take(Actor actor, History history, int id, String words) {
        var escalation = new Sight(actor, history)
                .escalations().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow(() -> GeneralRefusal.unknown("escalation " + id + " on this incident"));
        if (!escalation.asks(actor)) {
            throw GeneralRefusal.notAllowed("answer it: the " + whom(escalation) + " was asked");
        }
        if (!escalation.stands()) {
            throw refused(
                    "not-standing", "That escalation was answered or overtaken already. Reload to see what happened.");
        }
        if (words.isBlank()) {
            throw GeneralRefusal.invalid("words", "Say what happens now.");
        }
        Editing.checkLength("words", words, Editing.LONGEST_TEXT);
        return List.of(NewEntry.of(new EscalationTaken(id))
                .saying(words.strip())
                .toParties(Set.of(escalation.fact().party())));
    }

    private static RefusedException refused(String codeTail, String why) {
        return new RefusedException(new IncidentRefusal.NotNow(why, codeTail));
    }
}
