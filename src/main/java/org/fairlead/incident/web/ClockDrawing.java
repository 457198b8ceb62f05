package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.later;
import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.Measure;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Sight;
import org.fairlead.incident.Sight.Standing;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.ClockLine;
import org.fairlead.platform.web.ui.ClockState;
import org.fairlead.platform.web.ui.ClockStrip;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.ClockKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All parties' clocks side by side, the one that runs out first marked as binding. */
@Component
class ClockDrawing {

    private static final double AT_RISK = 0.75;

    private final RecordClocks clocks;
    private final Names names;
    private final ClockNext next;

    ClockDrawing(RecordClocks clocks, Names names, ClockNext next) {
        this.clocks = clocks;
        this.names = names;
        this.next = next;
    }

    ClockStrip strip(Seen seen) {
        var all = seen.sight().standing(clocks, seen.now(), seen.now());
        var shown = all.stream().filter(each -> worthShowing(seen, each)).toList();
        var lines = new ArrayList<ClockLine>();
        var saidAbove = new HashSet<String>();
        @Nullable String above = null;
        for (var each : shown) {
            if (each.clock().kind() != ClockKind.LEG
                    || !hasAgreement(shown, each.clock().party())) {
                var line = line(seen, each, each.binding())
                        .then(next(seen, each).stream().filter(saidAbove::add).toList());
                lines.add(line.title().equals(above) ? line.asAnother() : line);
                above = line.title();
            }
        }
        var kept = all.stream()
                .filter(ClockDrawing::isKeptResponse)
                .map(each -> kept(seen, each))
                .toList();
        return new ClockStrip(lines, kept, sum(seen));
    }

    private static boolean isKeptResponse(Standing each) {
        return each.clock().measure() == Measure.RESPONSE
                && each.reading().state() == org.fairlead.clock.ClockState.STOPPED
                && each.reading().target().isPresent()
                && !each.reading().breached();
    }

    private Link kept(Seen seen, Standing each) {
        var words = each.reading()
                .target()
                .map(target -> say(
                        "incident.clock.kept",
                        "whose",
                        title(each.clock()),
                        "ran",
                        DurationWords.working(each.reading().running()),
                        "target",
                        DurationWords.working(target)))
                .orElse(title(each.clock()));
        return new Link(words, seen.href() + "/why/" + each.clock().id());
    }

    /** How the legs add up to the customer's time to the second, for those who see every leg of more than one party. */
    private String sum(Seen seen) {
        var all = clocks.of(seen.view().history());
        var legs = all.stream().filter(each -> each.kind() == ClockKind.LEG).toList();
        if (seen.actor().reach() != Reach.ALL || legs.size() < 2) {
            return "";
        }
        var words = new ArrayList<String>();
        var sum = Duration.ZERO;
        for (var leg : legs) {
            // Fractions of seconds are carried over, so that what is shown adds up.
            var before = sum.truncatedTo(ChronoUnit.SECONDS);
            sum = sum.plus(leg.plan().read(seen.now()).running());
            words.add(title(leg) + " "
                    + DurationWords.exact(sum.truncatedTo(ChronoUnit.SECONDS).minus(before)));
        }
        var parts = String.join(" + ", words);
        return all.stream()
                .filter(each -> each.id().equals(RecordClocks.CUSTOMER_RESOLUTION))
                .findFirst()
                .map(each -> say(
                        "incident.clock.sum",
                        "parts",
                        parts,
                        "sum",
                        DurationWords.exact(each.plan().read(seen.now()).running())))
                .orElse("");
    }

    /** A response that was in time needs no line of its own. */
    private static boolean worthShowing(Seen seen, Standing shown) {
        return shown.clock().measure() == Measure.RESOLUTION && !isOfferOnly(seen, shown)
                || Sight.runs(shown.reading())
                || shown.reading().breached()
                || shown.reading().state() == org.fairlead.clock.ClockState.PAUSED;
    }

    /** A party that was asked and never held it has done nothing that could be measured, unless its silence was. */
    private static boolean isOfferOnly(Seen seen, Standing shown) {
        var party = shown.clock().party();
        return party != null
                && shown.reading().running().isZero()
                && seen.view().history().holdings().stream()
                        .noneMatch(holding -> holding.party().equals(party));
    }

    private static boolean hasAgreement(List<Standing> shown, @Nullable PartyId party) {
        return shown.stream()
                .anyMatch(each -> each.clock().kind() == ClockKind.AGREEMENT
                        && java.util.Objects.equals(each.clock().party(), party));
    }

    private ClockLine line(Seen seen, Standing shown, boolean binding) {
        var reading = shown.reading();
        double used = reading.target()
                .filter(target -> !target.isZero())
                .map(target -> reading.running().toMillis() / (double) target.toMillis())
                .orElse(0.0);
        var bar = new ClockLine.Bar(
                reading.breached() ? 1 : used,
                reading.target().isPresent() ? AT_RISK : 0,
                state(reading, used),
                binding);
        var why = new Link(
                say("incident.clock.why"), seen.href() + "/why/" + shown.clock().id());
        var line = new ClockLine(title(shown.clock()), agreed(shown), bar, words(seen, shown), why);
        var party = shown.clock().party();
        return party == null ? line : line.inColour(names.colour(party));
    }

    private List<String> next(Seen seen, Standing shown) {
        return next.of(seen, shown.clock(), shown.reading());
    }

    /** What happens to the clock next by itself, in sentences. */
    String next(Seen seen, RecordClock clock, ClockReading reading) {
        return String.join(" ", next.of(seen, clock, reading));
    }

    String title(RecordClock clock) {
        return clock.party() == null ? say("incident.clock.customer") : names.party(clock.party());
    }

    private static String agreed(Standing shown) {
        var kind = shown.clock().kind() == ClockKind.LEG
                ? say("incident.clock.held")
                : switch (shown.clock().measure()) {
                    case RESPONSE -> say("incident.clock.response");
                    case RESOLUTION -> say("incident.clock.resolution");
                };
        return shown.reading()
                .target()
                .map(target -> say("incident.clock.within", "kind", kind, "target", DurationWords.working(target)))
                .orElseGet(() -> say("incident.clock.no-target", "kind", kind));
    }

    private static ClockState state(ClockReading reading, double used) {
        if (reading.breached()) {
            return ClockState.OVER;
        }
        return switch (reading.state()) {
            case PAUSED -> ClockState.PAUSED;
            case STOPPED -> ClockState.MET;
            case RUNNING, OUTSIDE_HOURS -> used >= AT_RISK ? ClockState.AT_RISK : ClockState.RUNNING;
        };
    }

    private static ClockLine.Words words(Seen seen, Standing shown) {
        var reading = shown.reading();
        var times = seen.times();
        var ran = DurationWords.working(reading.running());
        return switch (reading.state()) {
            case RUNNING -> new ClockLine.Words(left(reading, ran), paused(reading, due(reading, times)));
            case OUTSIDE_HOURS ->
                new ClockLine.Words(
                        left(reading, ran), paused(reading, say("incident.clock.outside", "due", due(reading, times))));
            case PAUSED ->
                new ClockLine.Words(
                        left(reading, ran),
                        reading.dueIfResumedNow()
                                .map(due -> say("incident.clock.paused-due", "time", times.moment(due)))
                                .orElseGet(() -> say("incident.clock.paused")));
            case STOPPED ->
                new ClockLine.Words(
                        ended(reading, ran, end(seen, shown.clock())),
                        paused(reading, say("incident.clock.stopped", "time", ran)));
        };
    }

    private static String due(ClockReading reading, TimeWords times) {
        return reading.due()
                .map(due -> say("incident.clock.due", "time", times.moment(due)))
                .orElseGet(() -> say("incident.clock.running"));
    }

    private static String paused(ClockReading reading, String words) {
        return reading.paused().isZero()
                ? words
                : say("incident.clock.and-paused", "words", words, "time", DurationWords.working(reading.paused()));
    }

    private static String left(ClockReading reading, String ran) {
        return reading.remaining()
                .map(DurationWords::workingLeft)
                .orElseGet(() -> say("incident.clock.so-far", "time", ran));
    }

    /** How the clock came to its end within its target: only a resolution keeps the promise. */
    private enum End {
        MERGED(later("incident.clock.end-merged")),
        WITHDRAWN(later("incident.clock.end-withdrawn")),
        MET(later("incident.clock.end-met")),
        HANDED_ON(later("incident.clock.end-handed-on"));

        private final String words;

        End(String words) {
            this.words = words;
        }
    }

    private static End end(Seen seen, RecordClock clock) {
        var header = seen.header();
        return switch (IncidentState.valueOf(header.progress().state())) {
            case MERGED -> End.MERGED;
            case CANCELLED -> End.WITHDRAWN;
            default ->
                clock.party() == null || clock.party().equals(header.holder().party()) ? End.MET : End.HANDED_ON;
        };
    }

    private static String ended(ClockReading reading, String ran, End end) {
        return reading.remaining()
                .map(remaining -> reading.breached()
                        ? DurationWords.workingLeft(remaining.isNegative() ? remaining : Duration.ofMinutes(-1))
                        : say(end.words, "time", DurationWords.working(remaining)))
                .orElse(ran);
    }
}
