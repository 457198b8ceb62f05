package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.alive;
import static org.fairlead.incident.web.Offering.worksOn;
import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.util.Arrays;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.incident.Escalate;
import org.fairlead.incident.Escalation;
import org.fairlead.incident.EscalationLevel;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.IncidentFacts.Escalated;
import org.fairlead.incident.Incidents;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.ui.Notice;
import org.fairlead.platform.web.ui.Option;
import org.fairlead.platform.web.ui.Radios;
import org.fairlead.platform.web.ui.TextArea;
import org.fairlead.record.Intent;
import org.fairlead.record.Outcome;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asking a team lead or the duty officer to step in, and answering that. */
@Configuration(proxyBeanMethods = false)
class EscalationForms {

    static final String ANSWER = "answer-escalation";

    /** The levels that nobody is asked at yet. */
    private static List<EscalationLevel> free(Seen seen) {
        var escalations = new Escalations(seen.sight().escalations());
        return Arrays.stream(EscalationLevel.values())
                .filter(level -> escalations.standing(level).isEmpty())
                .toList();
    }

    /** The first escalation that the viewer is asked to answer; 0 for none. */
    static int answerable(Seen seen) {
        return seen.sight().escalations().stream()
                .filter(each -> each.stands() && each.asks(seen.actor()))
                .mapToInt(Escalation::id)
                .findFirst()
                .orElse(0);
    }

    @Bean
    ActForm escalate(Incidents incidents, ChangeWords changes, Access access) {
        return new Saying(
                "escalate",
                later("incident.act.escalate.title"),
                seen -> alive(seen)
                        && worksOn(seen)
                        && access.may(seen.actor(), Act.ESCALATE)
                        && !free(seen).isEmpty(),
                later("incident.act.escalate.label"),
                later("incident.act.escalate.why")) {
            @Override
            public String explanation(Seen seen) {
                return free(seen).isEmpty() ? say("incident.escalation.all-asked") : super.explanation(seen);
            }

            @Override
            public List<Object> fields(Seen seen, Input input) {
                var holder = seen.header().holder().party();
                var options = free(seen).stream()
                        .map(level -> Option.of(
                                        level.name(),
                                        say(
                                                "incident.escalation.the",
                                                "asked",
                                                changes.asked(new Escalated(level, holder, null))))
                                .asChosen(level.name().equals(input.text("to"))))
                        .toList();
                return List.of(
                        new Radios(input.field("to", say("incident.escalation.who")), options, false),
                        TextArea.of(
                                input.field("reason", say("incident.act.escalate.label"))
                                        .withHint(say("incident.escalation.hint")),
                                input.text("reason")));
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                if (input.text("to").isEmpty()) {
                    throw GeneralRefusal.invalid("to", say("incident.escalation.choose"));
                }
                var to = input.choice("to", EscalationLevel.class, EscalationLevel.TEAM_LEAD);
                return incidents.escalate(
                        seen.view().history().id(), new Escalate(to, input.text("reason")), seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(say("incident.mark.escalated"), say("incident.escalation.done-text"));
            }
        };
    }

    @Bean
    ActForm answerEscalation(Incidents incidents) {
        return new Saying(
                ANSWER,
                later("incident.act.answer-escalation.title"),
                seen -> answerable(seen) > 0,
                later("incident.act.answer-escalation.label"),
                later("incident.act.answer-escalation.why")) {
            @Override
            public List<Object> fields(Seen seen, Input input) {
                return List.of(TextArea.of(
                        input.field("words", say("incident.act.answer-escalation.label")), input.text("words")));
            }

            @Override
            public String saying() {
                return "words";
            }

            @Override
            public int about(Seen seen) {
                return answerable(seen);
            }

            @Override
            public Outcome perform(Seen seen, Input input, Intent intent) {
                return incidents.takeEscalation(
                        seen.view().history().id(), about(seen, input), input.text("words"), seen.actor(), intent);
            }

            @Override
            public Notice done(Seen after) {
                return Notice.done(say("incident.escalation.taken"), say("incident.escalation.taken-text"));
            }
        };
    }
}
