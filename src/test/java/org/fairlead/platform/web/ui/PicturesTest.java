package org.fairlead.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PicturesTest {

    private static final Lanes LANES = new Lanes(
            "Who held it",
            List.of(
                    new Lanes.Lane("Desk", "", 0, List.of(bar(Lanes.Kind.HELD, 0, 0.25, "2 h", "Held by the desk"))),
                    new Lanes.Lane(
                            "Halyard",
                            "hosting",
                            12,
                            List.of(
                                    bar(Lanes.Kind.PAUSED, 0.5, 0.75, "user 2 h", "Paused for the user"),
                                    bar(Lanes.Kind.OFFERED, 0.2, 0.25, "24 min", "Offered to Halyard")))),
            new Lanes.Axis(
                    List.of(new Lanes.Tick(0, "09:00", false), new Lanes.Tick(0.5, "Tue 24", true)),
                    0.8,
                    "London time"));

    @Test
    void barsStandWhereTheirSharesSay() {
        var bars = Rendered.component("lanes", LANES).select(".fl-lanes__picture a > svg");

        assertThat(bars.eachAttr("x")).containsExactly("0.00%", "50.00%", "20.00%");
        assertThat(bars.eachAttr("width")).containsExactly("25.00%", "25.00%", "5.00%");
    }

    @Test
    void theTableAndTheListSayTheSameInTheOrderOfTime() {
        var page = Rendered.component("lanes", LANES);

        assertThat(page.select("tbody tr td:nth-child(2)").eachText())
                .isEqualTo(page.select(".fl-lanes__list a").eachText())
                .containsExactly("Held by the desk", "Offered to Halyard", "Paused for the user");
    }

    @Test
    void everyBarIsALinkWithItsSentence() {
        var page = Rendered.component("lanes", LANES);

        assertThat(page.select(".fl-lanes__picture a").eachAttr("href")).containsOnly("/why");
        assertThat(page.selectFirst("title").text()).isEqualTo("Held by the desk, 09:00 to 11:00, 2 h");
        assertThat(page.select(".fl-lanes__picture a").get(1).attr("aria-label"))
                .startsWith("user 2 h: Paused");
    }

    @Test
    void offeredAndPausedArePatternedAndHeldIsSolid() {
        var page = Rendered.component("lanes", LANES);

        assertThat(page.select(".fl-lanes__picture [fill]").eachAttr("fill"))
                .containsExactly("url(#fl-hatch)", "url(#fl-stripe)");
    }

    @Test
    void partiesKeepTheirColourPastTheTenth() {
        assertThat(Rendered.component("lanes", LANES).select(".fl-lane.party-2"))
                .hasSize(1);
        assertThat(new Lanes.Lane("x", "", -1, List.of()).style()).isEqualTo("party-9");
    }

    @Test
    void theShortestBarCanStillBeSeen() {
        assertThat(bar(Lanes.Kind.HELD, 0.5, 0.5, "", "x").width()).isEqualTo("0.40%");
        assertThatThrownBy(() -> bar(Lanes.Kind.HELD, 0.6, 0.5, "", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void labelsThatDoNotFitAreLeftOut() {
        assertThat(bar(Lanes.Kind.HELD, 0, 0.05, "2 h 35", "x").drawn()).isEmpty();
        assertThat(bar(Lanes.Kind.HELD, 0, 0.2, "2 h 35", "x").drawn()).isEqualTo("2 h 35");
    }

    @Test
    void aClockSaysItsStateInWordsSignAndPattern() {
        var page = Rendered.component(
                "clockStrip",
                new ClockStrip(List.of(new ClockLine(
                        "Meridian",
                        "leg, 3 h",
                        new ClockLine.Bar(1.19, 0.8, ClockState.OVER, true),
                        new ClockLine.Words("35 min over", "stopped 14:10"),
                        new Link("why?", "/why")))));

        assertThat(page.text()).contains("binding", "35 min over", "stopped 14:10");
        assertThat(page.selectFirst("rect.over").attr("width")).isEqualTo("100.00%");
        assertThat(page.select("[fill=url(#fl-over)]")).hasSize(1);
        assertThat(page.selectFirst("a[href=/why]").text()).isEqualTo("why? Meridian");
    }

    @Test
    void aTimelineEntryKeepsParagraphsLinesAndItsAnchor() {
        var entry = new TimelineEntry(
                "e-1",
                new TimelineEntry.Stamp("15:12", "2026-11-23T15:12:00Z", "Monday"),
                TimelineEntry.Mark.party("Halyard", 2, "Note"),
                TimelineEntry.Body.of("Halyard", "one\ntwo\n\nthree <i>").by("R. Okafor"),
                new VisibilityBadge(Visibility.SHARED, "shared with Meridian"));
        var page = Rendered.component(
                "timeline",
                new Timeline(
                        "timeline",
                        List.of(Chip.of("All", "/r").asCurrent()),
                        List.of(entry),
                        new Link("Older", "/o")));

        assertThat(page.select("#e-1 .fl-prose p").eachText()).containsExactly("one two", "three <i>");
        assertThat(page.select("#e-1 .fl-prose br")).hasSize(1);
        assertThat(page.selectFirst("time").attr("datetime")).isEqualTo("2026-11-23T15:12:00Z");
        assertThat(page.selectFirst("#e-1 a[href=#e-1]").text()).isEqualTo("15:12");
        assertThat(page.text()).contains("shared with Meridian", "R. Okafor", "Older");
        assertThat(page.selectFirst("nav").attr("hx-target")).isEqualTo("#timeline");
    }

    @Test
    void whyShowsWhatCountedAndTheSum() {
        var why = new WhyTable(
                "Leg of 3 h",
                List.of(new WhyTable.Interval(
                        new WhyTable.Span("12:10", "13:10", "1 h"),
                        "Meridian",
                        1,
                        new WhyTable.Effect(false, "paused for the user", new Link("message", "/r#e")),
                        "2 h 35 min")),
                "Counted against Meridian",
                "3 h 35 min");
        var page = Rendered.component("whyTable", why);

        assertThat(page.select("tbody tr").first().text()).contains("Not counted", "paused for the user", "2 h 35 min");
        assertThat(page.selectFirst("a[href=/r#e]").text()).isEqualTo("message");
        assertThat(page.selectFirst(".fl-total").text()).isEqualTo("Counted against Meridian 3 h 35 min");
    }

    @Test
    void aPauseSaysWhyWhereThereIsRoomAndAShortOneCanStillBeSeen() {
        var pause = bar(Lanes.Kind.PAUSED, 0, 0.5, "1 h", "Paused").saying("waiting for the user");

        assertThat(pause.drawn()).isEqualTo("waiting for the user, 1 h");
        assertThat(bar(Lanes.Kind.PAUSED, 0, 0.1, "1 h", "Paused")
                        .saying("waiting")
                        .drawn())
                .isEqualTo("1 h");
        assertThat(bar(Lanes.Kind.HELD, 0, 0.001, "1 min", "Held").tiny()).isTrue();
        assertThat(pause.tiny()).isFalse();
    }

    @Test
    void nightsAndTheResolutionAreDrawnBehindTheBars() {
        var axis = new Lanes.Axis(
                List.of(new Lanes.Tick(0.4, "12:00", false)),
                -1,
                "London time",
                "Wed 18 Nov",
                List.of(new Lanes.Tick(0.45, "resolved", false)));
        var page = Rendered.component(
                "lanes", new Lanes("Who held it", LANES.lanes(), axis, List.of(new Lanes.Shade(0.5, 0.75))));

        assertThat(page.select(".fl-lane .shade").first().attr("width")).isEqualTo("25.00%");
        assertThat(page.selectFirst(".fl-lanes__key").text()).contains("Outside service hours");
        assertThat(page.selectFirst(".fl-lane__day").text()).isEqualTo("Wed 18 Nov");
        assertThat(page.select(".fl-lane--axis text").eachText()).containsExactly("resolved");
    }

    @Test
    void theDayStandsAboveItsFirstEntryOnly() {
        var body = TimelineEntry.Body.of("Desk", "");
        var mark = TimelineEntry.Mark.party("Desk", 0, "Note");
        var today = new TimelineEntry.Stamp("15:12", "2026-11-23T15:12:00Z", "Monday", "Today");
        var before = new TimelineEntry.Stamp("09:00", "2026-11-22T09:00:00Z", "Sunday", "Yesterday");
        var page = Rendered.component(
                "timeline",
                new Timeline(
                        "timeline",
                        List.of(),
                        List.of(
                                new TimelineEntry("e-3", today, mark, body, null),
                                new TimelineEntry("e-2", today, mark, body, null),
                                new TimelineEntry("e-1", before, mark, body, null)),
                        null));

        assertThat(page.select("ol > li").stream().map(li -> li.hasClass("fl-timeline__day") ? li.text() : li.id()))
                .containsExactly("Today", "e-3", "e-2", "Yesterday", "e-1");
    }

    private static Lanes.Bar bar(Lanes.Kind kind, double from, double to, String label, String what) {
        return new Lanes.Bar(kind, from, to, label, new Lanes.Told(what, "09:00", "11:00", "2 h", "/why"));
    }
}
