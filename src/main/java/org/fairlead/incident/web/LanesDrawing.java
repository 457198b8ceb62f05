package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.clock.RecordClocks;
import org.fairlead.clock.SpanKind;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.web.ui.Lanes;
import org.fairlead.platform.web.ui.Lanes.Bar;
import org.fairlead.platform.web.ui.Lanes.Kind;
import org.fairlead.platform.web.ui.TimeAxis;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Pause;
import org.springframework.stereotype.Component;

/** Who held it: a lane for each party, solid while it holds the record, striped while offered, hatched while paused. */
@Component
class LanesDrawing {

    private static final int TICKS = 8;
    private static final int MOST_SHADES = 60;
    private static final double FINEST_SHADE = 0.004;
    private static final int ROOM_AFTER_NOW = 12;
    private static final int ROOM_AFTER_THE_END = 3;

    private final Names names;
    private final RecordClocks clocks;

    LanesDrawing(Names names, RecordClocks clocks) {
        this.names = names;
        this.clocks = clocks;
    }

    Lanes lanes(Seen seen) {
        var history = seen.view().history();
        var progress = seen.header().progress();
        var over = progress.endedAt();
        var done = progress.doneAt();
        var until = over != null ? over : seen.now();
        var axis = axis(seen, until, over != null);
        var drawing = new Drawing(axis, seen.times(), seen.href());
        var bars = new LinkedHashMap<PartyId, List<Bar>>();
        var pauses = history.pauses().stream()
                .filter(pause ->
                        pause.voidedAt() == null && pause.fact().stops().contains(ClockKind.LEG))
                .toList();
        for (var holding : history.holdings()) {
            var to = holding.to() != null ? holding.to() : done != null ? done : until;
            held(drawing, bars, holding.party(), new Stretch(holding.from(), later(holding.from(), to)), pauses);
        }
        for (var offer : seen.offers()) {
            var to = offer.answeredAt() != null ? offer.answeredAt() : until;
            var what = say(
                    "incident.record.offered", "who", names.party(offer.fact().to()));
            var bar = drawing.bar(Kind.OFFERED, offer.at(), later(offer.at(), to), what, "#entry-" + offer.id());
            lane(bars, offer.fact().to()).add(bar);
        }
        var lanes = new ArrayList<Lanes.Lane>();
        bars.forEach((party, drawn) -> lanes.add(new Lanes.Lane(names.party(party), "", names.colour(party), drawn)));
        var shown = new Lanes.Axis(
                axis.ticks(TICKS),
                over == null ? axis.place(seen.now()) : -1,
                seen.times().zoneWords(),
                seen.times().isToday(axis.from()) ? "" : seen.times().day(axis.from()),
                done == null
                        ? List.of()
                        : List.of(new Lanes.Tick(axis.place(done), say("incident.lanes.resolved"), false)));
        return new Lanes(say("incident.card.held"), lanes, shown, shades(seen, axis, until));
    }

    private static TimeAxis axis(Seen seen, Instant until, boolean over) {
        var from = seen.header().openedAt();
        var span = Duration.between(from, until).plusMinutes(10);
        var room = span.multipliedBy(over ? ROOM_AFTER_THE_END : ROOM_AFTER_NOW).dividedBy(100);
        return new TimeAxis(
                from, until.plus(room).plusSeconds(60), seen.viewer().zone());
    }

    /** When nobody's promise to the customer ran, as the customer clock says; left out where it would be mere noise. */
    private List<Lanes.Shade> shades(Seen seen, TimeAxis axis, Instant until) {
        var closed = clocks.of(seen.view().history()).stream()
                .filter(clock -> clock.id().equals(RecordClocks.CUSTOMER_RESOLUTION))
                .flatMap(clock -> clock.plan().explain(until).stream())
                .filter(span -> span.kind() == SpanKind.OUTSIDE_HOURS)
                .map(span -> new Lanes.Shade(axis.place(span.from()), axis.place(span.to())))
                .filter(shade -> shade.to() - shade.from() > FINEST_SHADE)
                .toList();
        return closed.size() > MOST_SHADES ? List.of() : closed;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Bar> lane(Map<PartyId, List<Bar>> bars, PartyId party) {
        return bars.computeIfAbsent(party, any -> new ArrayList<>());
    }

    private void held(
            Drawing drawing, Map<PartyId, List<Bar>> bars, PartyId party, Stretch holding, List<Pause> pauses) {
        var lane = lane(bars, party);
        var why = "/why/leg-" + party;
        var what = say("incident.record.held", "holder", names.party(party));
        var from = holding.from();
        for (var pause : pauses) {
            var start = later(pause.from(), holding.from());
            var end = pause.to() == null || pause.to().isAfter(holding.to()) ? holding.to() : pause.to();
            if (!start.isBefore(end)) {
                continue;
            }
            if (from.isBefore(start)) {
                lane.add(drawing.bar(Kind.HELD, from, start, what, why));
            }
            if (!end.isBefore(from)) {
                var reason = pause.fact().reason();
                lane.add(drawing.bar(
                                Kind.PAUSED,
                                later(start, from),
                                end,
                                say("incident.lanes.paused", "reason", reason),
                                why)
                        .saying(reason));
                from = later(from, end);
            }
        }
        if (from.isBefore(holding.to()) || lane.isEmpty()) {
            lane.add(drawing.bar(Kind.HELD, from, holding.to(), what, why));
        }
    }

    /** A time that may have no length: work can change hands twice at one instant. */
    private record Stretch(Instant from, Instant to) {}

    private record Drawing(TimeAxis axis, TimeWords times, String href) {
        Bar bar(Kind kind, Instant from, Instant to, String what, String leadsTo) {
            var lasted = Duration.between(from, to);
            var told = new Lanes.Told(
                    what, times.moment(from), times.moment(to), DurationWords.of(lasted), href + leadsTo);
            return new Bar(kind, axis.place(from), axis.place(to), DurationWords.brief(lasted), told);
        }
    }
}
