package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.util.ArrayList;
import org.fairlead.clock.ClockFacts;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.Possessive;
import org.fairlead.platform.words.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What clocks said on a timeline, in words. */
@Component
class ClockFactWords {

    private final Names names;

    ClockFactWords(Names names) {
        this.names = names;
    }

    /** Whose time, such as "Halyard Hosting's time to resolve". */
    String whose(@Nullable PartyId party, String clock) {
        boolean response = clock.endsWith("response");
        if (party == null) {
            return response ? say("incident.time.customer-response") : say("incident.time.customer-resolution");
        }
        var whose = Possessive.of(names.party(party));
        return response
                ? say("incident.time.party-response", "whose", whose, "who", names.party(party))
                : say("incident.time.party-resolution", "whose", whose, "who", names.party(party));
    }

    /** That a promise was broken. */
    String over(ClockFacts.Breached breached) {
        if (breached.targetSeconds() == 0) {
            return say("incident.breach.imported");
        }
        var target = DurationWords.working(Duration.ofSeconds(breached.targetSeconds()));
        boolean response = breached.clock().endsWith("response");
        if (breached.party() == null) {
            return response
                    ? say("incident.breach.customer-response", "target", target)
                    : say("incident.breach.customer-resolution", "target", target);
        }
        var who = names.party(breached.party());
        return response
                ? say("incident.breach.party-response", "who", who, "target", target)
                : say("incident.breach.party-resolution", "who", who, "target", target);
    }

    /** Whose clock it is and what it measures. */
    String name(ClockFacts.Change change) {
        var whose = change.party() == null ? say("incident.clock.customer") : names.party(change.party());
        var what = change.clock().startsWith("leg-")
                ? say("incident.clock.held")
                : change.clock().endsWith("response")
                        ? say("incident.clock.response")
                        : say("incident.clock.resolution");
        return say("incident.clock.named", "whose", whose, "what", what);
    }

    /** What a clock shows now, and what it showed before. */
    static String counted(TimeWords times, ClockFacts.Change change) {
        var parts = new ArrayList<String>();
        parts.add(say(
                "incident.clock.instead",
                "now",
                DurationWords.working(Duration.ofSeconds(change.ranNow())),
                "before",
                DurationWords.working(Duration.ofSeconds(change.ranBefore()))));
        if (change.dueNow() != null && !change.dueNow().equals(change.dueBefore())) {
            parts.add(say("incident.clock.due", "time", times.moment(change.dueNow())));
        }
        if (change.brokenNow() != change.brokenBefore()) {
            parts.add(change.brokenNow() ? say("incident.clock.over-now") : say("incident.clock.no-longer-over"));
        }
        return String.join("; ", parts);
    }
}
