package org.fairlead.platform.web.gallery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.ClockLine;
import org.fairlead.platform.web.ui.ClockState;
import org.fairlead.platform.web.ui.ClockStrip;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Form;
import org.fairlead.platform.web.ui.Lanes;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.TimeAxis;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.WhyTable;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.TimeWords;

/** One incident that passed through three parties in a day. */
final class RecordSamples {

    static final String NUMBER = "INC-7K39-QF2X";

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String WHY = "/gallery/why";

    private RecordSamples() {}

    static PageHeader header(Csrf csrf) {
        var actions = ActionBar.of(
                Action.go("Note", "/gallery/form").withKey("n"),
                Action.go("Offer", "/gallery/form").withKey("o"),
                Action.go("Pause", "/gallery/form").withKey("p"),
                Action.post("Resolve", Form.to("/gallery/record", csrf))
                        .as(Action.Kind.PRIMARY)
                        .withKey("r"));
        var tags = List.of(
                Tag.priority(2, "P2 · High"),
                Tag.of(Tone.MET, "In progress"),
                Tag.of(Tone.ACCENT, "With Halyard Hosting"));
        var facts = "Logged 09:00 by the service desk · 214 people affected · 1 mission degraded";
        return new PageHeader(NUMBER, "E-mail delayed for everyone at the northern site", tags, facts, actions);
    }

    static ClockStrip clocks() {
        return new ClockStrip(List.of(
                new ClockLine(
                                "Customer",
                                "resolve within 8 h",
                                new ClockLine.Bar(0.68, 0.8, ClockState.RUNNING, false),
                                new ClockLine.Words("2 h 34 min left", "due 18:00, paused 1 h"),
                                new Link("why?", WHY))
                        .then(List.of(
                                "Halyard Hosting is warned at 75 % of the time, 16:00.",
                                "When it runs out, 18:00, the team lead of Halyard Hosting is asked to step in.")),
                new ClockLine(
                        "Halyard Hosting",
                        "leg, 1 h 30 min agreed",
                        new ClockLine.Bar(0.845, 0.8, ClockState.AT_RISK, true),
                        new ClockLine.Words("14 min left", "due 15:40"),
                        new Link("why?", WHY)),
                new ClockLine(
                        "Meridian Networks",
                        "leg, 3 h agreed",
                        new ClockLine.Bar(1.19, 0, ClockState.OVER, false),
                        new ClockLine.Words("35 min over", "stopped 14:10"),
                        new Link("why?", WHY)),
                new ClockLine(
                        "Site access agreement",
                        "escort within 1 day",
                        new ClockLine.Bar(0.31, 0.8, ClockState.PAUSED, false),
                        new ClockLine.Words("paused, 16 h 30 min left", "waits for the site's guard room"),
                        new Link("why?", WHY))));
    }

    static Lanes lanes() {
        var axis = new TimeAxis(at("09:00"), at("17:00"), LONDON);
        var desk = new Lanes.Lane(
                "Service desk",
                "",
                Samples.DESK,
                List.of(bar(axis, Lanes.Kind.HELD, "Held by the service desk", "09:00", "09:35")));
        var meridian = new Lanes.Lane(
                "Meridian Networks",
                "network",
                Samples.MERIDIAN,
                List.of(
                        bar(axis, Lanes.Kind.OFFERED, "Offered to Meridian Networks", "09:20", "09:35"),
                        bar(axis, Lanes.Kind.HELD, "Held by Meridian Networks", "09:35", "12:10"),
                        bar(
                                axis,
                                Lanes.Kind.PAUSED,
                                "Paused at Meridian Networks, waiting for the user",
                                "12:10",
                                "13:10"),
                        bar(axis, Lanes.Kind.HELD, "Held by Meridian Networks", "13:10", "14:10")));
        var halyard = new Lanes.Lane(
                "Halyard Hosting",
                "hosting",
                Samples.HALYARD,
                List.of(
                        bar(axis, Lanes.Kind.OFFERED, "Offered to Halyard Hosting, rejected", "11:10", "11:40"),
                        bar(axis, Lanes.Kind.OFFERED, "Offered to Halyard Hosting, accepted", "14:00", "14:10"),
                        bar(axis, Lanes.Kind.HELD, "Held by Halyard Hosting", "14:10", "15:26")));
        return new Lanes(
                "Who held " + NUMBER + " today, 09:00 to 17:00",
                List.of(desk, meridian, halyard),
                new Lanes.Axis(axis.ticks(9), axis.place(at("15:26")), "London time"));
    }

    /** A fortnight instead of a day, to see ticks and short bars. */
    static Lanes longLanes() {
        var axis = new TimeAxis(Instant.parse("2026-10-19T07:00:00Z"), Instant.parse("2026-11-02T17:00:00Z"), LONDON);
        var calder = new Lanes.Lane(
                "Calder Field Services",
                "engineers on site",
                Samples.CALDER,
                List.of(
                        stretch(axis, Lanes.Kind.HELD, "2026-10-20T10:00:00Z", "2026-10-23T15:00:00Z"),
                        stretch(axis, Lanes.Kind.PAUSED, "2026-10-23T15:00:00Z", "2026-10-28T09:30:00Z"),
                        stretch(axis, Lanes.Kind.HELD, "2026-10-28T09:30:00Z", "2026-10-28T10:05:00Z")));
        var desk = new Lanes.Lane(
                "Service desk",
                "",
                Samples.DESK,
                List.of(
                        stretch(axis, Lanes.Kind.HELD, "2026-10-19T08:10:00Z", "2026-10-20T10:00:00Z"),
                        stretch(axis, Lanes.Kind.HELD, "2026-10-28T10:05:00Z", "2026-11-02T09:00:00Z")));
        return new Lanes(
                "Who held INC-2QZD-81MC over two weeks",
                List.of(desk, calder),
                new Lanes.Axis(axis.ticks(15), -1, "London time"));
    }

    static FactList facts() {
        return FactList.of(
                Fact.linked("Service", "Messaging", "#").withNote("by Halyard Hosting"),
                Fact.linked("Component", "mail relay 3", "#"),
                Fact.of("Site", "Northern site").editable(new Editing("#main", "Change the site of INC-7K39-QF2X")),
                Fact.linked("Reporter", "Watch keeper", "#").withNote("rang at 08:57"),
                Fact.of("Category", "Messaging › Delay"),
                Fact.of("Impact", "Site × High"),
                Fact.of("Bond", "HAL-88213").withNote("in step since 15:12"));
    }

    static WhyTable why() {
        return new WhyTable(
                "Meridian Networks, leg of 3 h: 35 min over",
                List.of(
                        interval("09:20", "09:35", Samples.DESK, notCounted("offered, not yet accepted"), "0 min"),
                        interval("09:35", "12:10", Samples.MERIDIAN, counted(), "2 h 35 min"),
                        interval("12:10", "13:10", Samples.MERIDIAN, notCounted("waiting for the user"), "2 h 35 min"),
                        interval("13:10", "14:10", Samples.MERIDIAN, counted(), "3 h 35 min")),
                "Counted against Meridian Networks",
                "3 h 35 min");
    }

    private static WhyTable.Interval interval(String from, String to, int colour, WhyTable.Effect effect, String sum) {
        var span = new WhyTable.Span(from, to, DurationWords.of(Duration.between(at(from), at(to))));
        var who = colour == Samples.DESK ? "Service desk" : "Meridian Networks";
        return new WhyTable.Interval(span, who, colour, effect, sum);
    }

    private static WhyTable.Effect counted() {
        return new WhyTable.Effect(true, "held and working", null);
    }

    private static WhyTable.Effect notCounted(String reason) {
        return new WhyTable.Effect(false, reason, new Link("the entry that shows it", "/gallery/record#e-1310"));
    }

    private static Lanes.Bar bar(TimeAxis axis, Lanes.Kind kind, String what, String from, String to) {
        var lasted = Duration.between(at(from), at(to));
        var label = kind == Lanes.Kind.PAUSED ? "user " + DurationWords.brief(lasted) : DurationWords.brief(lasted);
        var told = new Lanes.Told(what, from, to, DurationWords.of(lasted), WHY);
        return new Lanes.Bar(kind, axis.place(at(from)), axis.place(at(to)), label, told);
    }

    private static Lanes.Bar stretch(TimeAxis axis, Lanes.Kind kind, String from, String to) {
        var start = Instant.parse(from);
        var end = Instant.parse(to);
        var words = new TimeWords(LONDON, at("15:26"));
        var lasted = Duration.between(start, end);
        var told = new Lanes.Told(
                kind == Lanes.Kind.PAUSED ? "Paused, part on order" : "Held",
                words.moment(start),
                words.moment(end),
                DurationWords.of(lasted),
                WHY);
        var label = kind == Lanes.Kind.PAUSED ? "part on order" : DurationWords.brief(lasted);
        return new Lanes.Bar(kind, axis.place(start), axis.place(end), label, told);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-23T" + time + ":00Z");
    }
}
