package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.List;
import org.fairlead.incident.Escalation;
import org.fairlead.platform.web.ui.Ask;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.springframework.stereotype.Component;

/** Escalations that await an answer, above everything else on the record; those who are asked answer right there. */
@Component
class EscalationDrawing {

    private final Names names;
    private final ChangeWords changes;
    private final DraftDesk desk;

    EscalationDrawing(Names names, ChangeWords changes, DraftDesk desk) {
        this.names = names;
        this.changes = changes;
        this.desk = desk;
    }

    List<Ask> asks(Seen seen, Sending sending) {
        return seen.sight().escalations().stream()
                .filter(Escalation::stands)
                .map(each -> ask(seen, sending, each))
                .toList();
    }

    private Ask ask(Seen seen, Sending sending, Escalation escalation) {
        var fact = escalation.fact();
        var title = escalation.asks(seen.actor())
                ? say("incident.escalation.to-you")
                : say("incident.escalation.to", "asked", changes.asked(fact));
        var time = seen.times().moment(escalation.at());
        var lasted = DurationWords.of(Duration.between(escalation.at(), seen.now()));
        var text = fact.clock() == null
                ? say("incident.escalation.by", "who", names.person(escalation.by()), "time", time, "lasted", lasted)
                : say(
                        "incident.escalation.by-itself",
                        "why",
                        changes.ranOut(fact, fact.clock()),
                        "time",
                        time,
                        "lasted",
                        lasted);
        var ask = Ask.of("escalated-" + escalation.id(), Tone.RISK, title, text)
                .quoting(escalation.reason() == null ? "" : escalation.reason());
        return EscalationForms.answerable(seen) == escalation.id()
                ? ask.with(desk.inline(seen, sending, EscalationForms.ANSWER, say("incident.escalation.take-on")))
                : ask;
    }
}
