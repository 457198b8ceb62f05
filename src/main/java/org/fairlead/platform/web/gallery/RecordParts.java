package org.fairlead.platform.web.gallery;

import java.util.List;
import java.util.Map;
import org.fairlead.platform.web.gallery.Part.Sample;
import org.fairlead.platform.web.ui.Csrf;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Lanes;

/** What tells of a record. */
final class RecordParts {

    private RecordParts() {}

    static List<Part> all(Csrf csrf) {
        return List.of(
                ask(csrf),
                clockStrip(),
                lanes(),
                laneBar(),
                timeline(),
                timelineEntry(),
                whyTable(),
                factList(),
                steps());
    }

    private static Part ask(Csrf csrf) {
        return new Part(
                "ask",
                "Above everything else on a record: what it waits for, from whom, until when, and the ways to give it. One for each thing that is"
                        + " waited for.",
                AskSamples.all(csrf).stream()
                        .map(ask -> Sample.of(ask.title(), ask))
                        .toList());
    }

    private static Part clockStrip() {
        return Part.of(
                "clockStrip",
                "For the clocks of a record, all parties' beneath each other so that they can be compared. The bar, its pattern, its sign and its"
                        + " words say the same.",
                Sample.of("Running, at risk, over and paused", RecordSamples.clocks()));
    }

    private static Part lanes() {
        return Part.of(
                "lanes",
                "For who held something when: a lane for each party, in its colour. The picture, the list on a phone and the table all come from"
                        + " the same bars. Every bar opens its why?",
                Sample.of("A day", RecordSamples.lanes()),
                Sample.of("A fortnight in which the clocks change", RecordSamples.longLanes()));
    }

    private static Part laneBar() {
        return new Part(
                "laneBar",
                "Within lanes and their key: what was held is solid, what was offered is striped, what was paused is hatched. It is part of a drawing"
                        + " and shows nothing outside of one.",
                java.util.Arrays.stream(Lanes.Kind.values())
                        .map(kind -> new Sample(kind.words(), Map.of("kind", kind)))
                        .toList(),
                "<svg class=\"party-2\" width=\"160\" height=\"24\" aria-hidden=\"true\">%s</svg>");
    }

    private static Part timeline() {
        return Part.of(
                "timeline",
                "For everything that happened to a record, newest first. There is one on a record; what else it does is shown by its filters.",
                Sample.of("A day of three parties", TimelineSamples.timeline()));
    }

    private static Part timelineEntry() {
        return new Part(
                "timelineEntry",
                "Within a timeline: who did what and when, who may read it, and what was said.",
                TimelineSamples.timeline().entries().stream()
                        .map(entry -> Sample.of(
                                entry.mark().words() + ": " + entry.body().title(), entry))
                        .toList(),
                "<ol class=\"moj-timeline\">%s</ol>");
    }

    private static Part whyTable() {
        return Part.of(
                "whyTable",
                "Behind every figure about time: each interval, whether it counted, why, and the entry that shows it. Its sum is the figure.",
                Sample.of("A leg that went over", RecordSamples.why()));
    }

    private static Part factList() {
        return Part.of(
                "factList",
                "For named facts. A fact may lead somewhere, may carry a quieter note, and may be changed where it stands.",
                Sample.of("Of a record", RecordSamples.facts()),
                Sample.of(
                        "Wide, as in an offer",
                        new FactList(
                                List.of(
                                        Fact.of("Symptoms", "Mail is an hour late"),
                                        Fact.of("Tests done", "Restarted")),
                                true)));
    }

    private static Part steps() {
        return Part.of(
                "steps",
                "For something done in an order: what is done, what is next, what comes later. Not for lists without an order.",
                Sample.of("The second of three", ListSamples.tour()));
    }
}
