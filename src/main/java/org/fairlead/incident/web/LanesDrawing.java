package org.fairlead.incident.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fairlead.calendar.Interval;
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

    private static final int TICKS = 7;
    private static final double ROOM_AFTER_NOW = 0.14;

    private final Names names;

    LanesDrawing(Names names) {
        this.names = names;
    }

    Lanes lanes(Seen seen) {
        var history = seen.view().history();
        var header = seen.header();
        var ended = header.progress().endedAt();
        var done = header.progress().doneAt();
        var last = ended != null ? ended : seen.now();
        var until = done != null && ended == null ? seen.now() : last;
        var from = header.openedAt();
        var span = Duration.between(from, until).plusMinutes(10);
        var axis = new TimeAxis(
                from,
                until.plus(span.multipliedBy((long) (ROOM_AFTER_NOW * 100)).dividedBy(100))
                        .plusSeconds(60),
                seen.viewer().zone());
        var drawing = new Drawing(axis, seen.times(), seen.href());
        var bars = new LinkedHashMap<PartyId, List<Bar>>();
        var pauses = history.pauses().stream()
                .filter(pause ->
                        pause.voidedAt() == null && pause.fact().stops().contains(ClockKind.LEG))
                .toList();
        for (var holding : history.holdings()) {
            var to = holding.to() != null ? holding.to() : done != null ? done : last;
            held(drawing, bars, holding.party(), new Interval(holding.from(), later(holding.from(), to)), pauses);
        }
        for (var offer : seen.offers()) {
            var to = offer.answeredAt() != null ? offer.answeredAt() : seen.now();
            var what = "Offered to " + names.party(offer.fact().to());
            lane(bars, offer.fact().to()).add(drawing.bar(Kind.OFFERED, offer.at(), later(offer.at(), to), what));
        }
        var lanes = new ArrayList<Lanes.Lane>();
        bars.forEach((party, drawn) -> lanes.add(new Lanes.Lane(names.party(party), "", names.colour(party), drawn)));
        double now = ended == null ? axis.place(seen.now()) : -1;
        return new Lanes(
                "Who held it",
                lanes,
                new Lanes.Axis(axis.ticks(TICKS), now, seen.times().zoneWords()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static List<Bar> lane(Map<PartyId, List<Bar>> bars, PartyId party) {
        return bars.computeIfAbsent(party, any -> new ArrayList<>());
    }

    private void held(
            Drawing drawing, Map<PartyId, List<Bar>> bars, PartyId party, Interval holding, List<Pause> pauses) {
        var lane = lane(bars, party);
        var from = holding.from();
        for (var pause : pauses) {
            var start = later(pause.from(), holding.from());
            var end = pause.to() == null || pause.to().isAfter(holding.to()) ? holding.to() : pause.to();
            if (!start.isBefore(end)) {
                continue;
            }
            if (from.isBefore(start)) {
                lane.add(drawing.bar(Kind.HELD, from, start, "Held by " + names.party(party)));
            }
            if (!end.isBefore(from)) {
                lane.add(drawing.bar(
                        Kind.PAUSED,
                        later(start, from),
                        end,
                        "Paused: " + pause.fact().reason()));
                from = later(from, end);
            }
        }
        if (from.isBefore(holding.to()) || lane.isEmpty()) {
            lane.add(drawing.bar(Kind.HELD, from, holding.to(), "Held by " + names.party(party)));
        }
    }

    private record Drawing(TimeAxis axis, TimeWords times, String href) {
        Bar bar(Kind kind, Instant from, Instant to, String what) {
            var lasted = Duration.between(from, to);
            var told =
                    new Lanes.Told(what, times.moment(from), times.moment(to), DurationWords.of(lasted), href + "/why");
            return new Bar(kind, axis.place(from), axis.place(to), DurationWords.brief(lasted), told);
        }
    }
}
