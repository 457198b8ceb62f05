package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.agreement.PauseReason;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.ClockWarning;
import org.fairlead.clock.Measure;
import org.fairlead.clock.RecordClock;
import org.fairlead.handoff.Offer;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.Escalations;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.record.ClockKind;
import org.springframework.stereotype.Component;

/** What happens to a clock next by itself, when, and who is told or asked then: as far as the viewer may know of it. */
@Component
class ClockNext {

    private static final int ALL = 100;

    private final Names names;

    ClockNext(Names names) {
        this.names = names;
    }

    /** Sentences in the order in which what they say comes; none when nothing comes by itself. */
    List<String> of(Seen seen, RecordClock clock, ClockReading reading) {
        var next = new ArrayList<String>();
        window(seen, clock).ifPresent(next::add);
        if (reading.state() == ClockState.PAUSED) {
            paused(seen, clock).ifPresent(next::add);
        } else if (Sight.runs(reading) && reading.target().isPresent() && !reading.breached()) {
            warning(seen, clock, reading).ifPresent(next::add);
            end(seen, clock, reading).ifPresent(next::add);
        }
        return next;
    }

    private Optional<String> warning(Seen seen, RecordClock clock, ClockReading reading) {
        return reading.warnings().stream()
                .filter(mark -> mark.percent() < ALL && mark.at().isAfter(seen.now()))
                .findFirst()
                .map(mark -> warning(seen, clock, mark));
    }

    private String warning(Seen seen, RecordClock clock, ClockWarning mark) {
        return say(
                "incident.clock.next-warning",
                "percent",
                Integer.toString(mark.percent()),
                "time",
                seen.times().moment(mark.at()),
                "who",
                names.party(whose(seen, clock)));
    }

    /** Whoever holds a record has the customer's time in their hands. */
    private static PartyId whose(Seen seen, RecordClock clock) {
        return clock.party() == null ? seen.header().holder().party() : clock.party();
    }

    private Optional<String> end(Seen seen, RecordClock clock, ClockReading reading) {
        var who = whose(seen, clock);
        if (seen.actor().reach() == Reach.SELF
                || seen.actor().reach() == Reach.PARTY && !seen.actor().actsFor(who)) {
            return Optional.empty();
        }
        boolean asks = who.equals(seen.header().holder().party())
                && Escalations.leadIsYetToBeAsked(seen.view().history());
        return reading.due().map(due -> {
            var time = seen.times().moment(due);
            return asks
                    ? say("incident.clock.next-asked", "time", time, "who", names.party(who))
                    : say("incident.clock.next-told", "time", time, "who", names.party(who));
        });
    }

    /** The time of an offer counts for whoever made it until the window ends: said on their clock, or to others on the customer's. */
    private Optional<String> window(Seen seen, RecordClock clock) {
        return seen.handOffs()
                .openOffer()
                .filter(offer -> offer.state() == OfferState.OFFERED)
                .filter(offer -> isSaidOn(seen, clock, offer))
                .map(offer -> say(
                        "incident.clock.next-window",
                        "time",
                        seen.times().moment(offer.fact().answerBy()),
                        "who",
                        names.party(offer.fact().to())));
    }

    private static boolean isSaidOn(Seen seen, RecordClock clock, Offer offer) {
        var from = offer.fact().from();
        boolean seesTheirs = seen.actor().reach() == Reach.ALL || seen.actor().actsFor(from);
        return clock.measure() == Measure.RESOLUTION
                && (seesTheirs ? from.equals(clock.party()) : clock.kind() == ClockKind.CUSTOMER);
    }

    private static Optional<String> paused(Seen seen, RecordClock clock) {
        var awaited = seen.view().history().lastingPauses().stream()
                .filter(pause -> pause.fact().stops().contains(clock.kind()))
                .map(pause -> PauseReason.ToAct.valueOf(pause.fact().toAct()))
                .collect(Collectors.toSet());
        return awaited.size() > 1
                ? Optional.of(say("incident.clock.next-several"))
                : awaited.stream().findFirst().map(ClockNext::after);
    }

    private static String after(PauseReason.ToAct awaited) {
        return switch (awaited) {
            case USER -> say("incident.clock.next-user");
            case SUPPLIER -> say("incident.clock.next-supplier");
            case OUTSIDER -> say("incident.clock.next-outsider");
            case AUTHORITY -> say("incident.clock.next-authority");
        };
    }
}
