package org.fairlead.platform.web.gallery;

import java.util.List;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Timeline;
import org.fairlead.platform.web.ui.TimelineEntry;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;

/** The timeline of the sample incident. */
final class TimelineSamples {

    private TimelineSamples() {}

    static Timeline timeline() {
        return new Timeline(
                "timeline",
                List.of(
                        Chip.of("All", "/gallery/record").asCurrent(),
                        Chip.of("Notes", "/gallery/record?show=notes").withCount("3"),
                        Chip.of("Hand-offs", "/gallery/record?show=hand-offs").withCount("4"),
                        Chip.of("Clocks", "/gallery/record?show=clocks"),
                        Chip.of("Changes", "/gallery/record?show=changes")),
                List.of(drained(), accepted(), resumed(), rejected(), changed(), logged()),
                new Link("Show older entries", "/gallery/record?before=0900"));
    }

    private static TimelineEntry drained() {
        return new TimelineEntry(
                "e-1512",
                stamp("15:12"),
                TimelineEntry.Mark.party("Halyard Hosting", Samples.HALYARD, "Note"),
                TimelineEntry.Body.of(
                                "Halyard Hosting",
                                "Queue on mail relay 3 drained; two relays still throttled.\nNext update 15:40.\n\nRelay 1 and 2 follow once the firmware is back on the old version.")
                        .by("R. Okafor, resolver"),
                new VisibilityBadge(Visibility.SHARED, "shared with Meridian"));
    }

    private static TimelineEntry accepted() {
        return new TimelineEntry(
                "e-1410",
                stamp("14:10"),
                TimelineEntry.Mark.of(Icon.HAND_OFF, Tone.PLAIN, "Hand-off"),
                TimelineEntry.Body.of("Halyard Hosting accepted after 10 min", "Meridian's leg stopped, 35 min over.")
                        .withLinks(new Link("why?", "/gallery/why")),
                null);
    }

    private static TimelineEntry resumed() {
        return new TimelineEntry(
                "e-1310",
                stamp("13:10"),
                TimelineEntry.Mark.of(Icon.RESUME, Tone.PAUSED, "Clock"),
                TimelineEntry.Body.of("The user answered, clocks run again", "")
                        .withFacts(
                                Fact.of("Paused for", "1 h, waiting for the user"),
                                Fact.linked("Evidence", "message of 12:09", "#e-1310"),
                                Fact.of("Stopped", "customer clock, Meridian's leg")),
                new VisibilityBadge(Visibility.PUBLIC, "everyone"));
    }

    private static TimelineEntry rejected() {
        return new TimelineEntry(
                "e-1140",
                stamp("11:40"),
                TimelineEntry.Mark.of(Icon.CROSS, Tone.OVER, "Hand-off"),
                TimelineEntry.Body.of(
                                "Halyard Hosting rejected the hand-off",
                                "“Relays healthy at 11:20, traces attached.” Upheld by the duty officer.")
                        .withLinks(new Link("relay-traces.pdf, 212 kB", "#e-1140")),
                new VisibilityBadge(Visibility.INTERNAL, "internal to the integrator"));
    }

    private static TimelineEntry changed() {
        return new TimelineEntry(
                "e-0942",
                stamp("09:42"),
                TimelineEntry.Mark.of(Icon.CHANGE, Tone.PLAIN, "Change"),
                TimelineEntry.Body.of("Priority changed from P3 to P2", "214 people affected, not 12.")
                        .by("A. Duty, integrator"),
                null);
    }

    private static TimelineEntry logged() {
        return new TimelineEntry(
                "e-0900",
                stamp("09:00"),
                TimelineEntry.Mark.party("Service desk", Samples.DESK, "Note"),
                TimelineEntry.Body.of(
                                "Logged by the service desk",
                                "Watch keeper reports that mail takes over an hour to arrive. Started after 08:30.")
                        .by("by telephone"),
                new VisibilityBadge(Visibility.PUBLIC, "everyone"));
    }

    private static TimelineEntry.Stamp stamp(String time) {
        return new TimelineEntry.Stamp(
                time, "2026-11-23T" + time + ":00Z", "Monday 23 November 2026, " + time + ":00 GMT");
    }
}
