package org.fairlead.incident.internal;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

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
        Rights.mustWorkOn(actor, header, later("incident.right.act.escalate"));
        var phase = header.progress().phase();
        if (phase == Phase.DONE || phase == Phase.ENDED) {
            throw refused("not-open", say("incident.refusal.no-escalation"));
        }
        if (command.reason().isBlank()) {
            throw GeneralRefusal.invalid("reason", say("incident.refusal.why-escalate"));
        }
        Editing.checkLength("reason", command.reason(), Editing.LONGEST_TEXT);
        Escalations.of(history).standing(command.to()).ifPresent(standing -> {
            throw refused("already-escalated", say("incident.refusal.escalated-already", "asked", whom(standing)));
        });
        var holder = header.holder().party();
        return List.of(NewEntry.of(new Escalated(command.to(), holder, null))
                .saying(command.reason().strip())
                .toParties(Set.of(holder)));
    }

    private String whom(Escalation escalation) {
        var fact = escalation.fact();
        return fact.level() == EscalationLevel.TEAM_LEAD
                ? say("incident.escalated.team-lead", "who", People.name(register, fact.party()))
                : say("incident.escalated.duty-officer");
    }

    /** One of those who were asked says what happens now. */
    List<NewEntry> take(Actor actor, History history, int id, String words) {
        var escalation = new Sight(actor, history)
                .escalations().stream()
                        .filter(each -> each.id() == id)
                        .findFirst()
                        .orElseThrow(() -> GeneralRefusal.unknown(
                                say("incident.refusal.escalation", "place", Integer.toString(id))));
        if (!escalation.asks(actor)) {
            throw GeneralRefusal.notAllowed(say("incident.refusal.not-asked", "asked", whom(escalation)));
        }
        if (!escalation.stands()) {
            throw refused("not-standing", say("incident.refusal.escalation-answered"));
        }
        if (words.isBlank()) {
            throw GeneralRefusal.invalid("words", say("incident.refusal.what-now"));
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
