package org.fairlead.incident.web;

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
    private final Acts acts;

    EscalationDrawing(Names names, ChangeWords changes, Acts acts) {
        this.names = names;
        this.changes = changes;
        this.acts = acts;
    }

    List<Ask> asks(Seen seen, Sending sending) {
        return seen.sight().escalations().stream()
                .filter(Escalation::stands)
                .map(each -> ask(seen, sending, each))
                .toList();
    }

    private Ask ask(Seen seen, Sending sending, Escalation escalation) {
        var fact = escalation.fact();
        var title = escalation.asks(seen.actor()) ? "Escalated to you" : "Escalated to the " + changes.asked(fact);
        var since = seen.times().moment(escalation.at()) + ", "
                + DurationWords.of(Duration.between(escalation.at(), seen.now())) + " ago";
        var text = fact.clock() == null
                ? "By " + names.person(escalation.by()) + ", " + since + "."
                : "By itself, since " + changes.ranOut(fact, fact.clock()) + ", " + since + ".";
        var ask = Ask.of("escalated-" + escalation.id(), Tone.RISK, title, text)
                .quoting(escalation.reason() == null ? "" : escalation.reason());
        return EscalationForms.answerable(seen) == escalation.id()
                ? ask.with(acts.inline(seen, sending, EscalationForms.ANSWER, "Take it on"))
                : ask;
    }
}
