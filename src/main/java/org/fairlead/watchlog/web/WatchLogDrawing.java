package org.fairlead.watchlog.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fairlead.access.Viewer;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Timeline;
import org.fairlead.platform.web.ui.TimelineEntry;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Row;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.springframework.stereotype.Component;

/** Entries of a watch log as a page shows them. */
@Component
class WatchLogDrawing {

    private final Register register;
    private final NamedRecords records;
    private final Clock clock;

    WatchLogDrawing(Register register, NamedRecords records, Clock clock) {
        this.register = register;
        this.records = records;
        this.clock = clock;
    }

    /** Where a desk's log is. */
    static String href(Desk desk) {
        return WatchLogPages.HERE + "/" + desk.id();
    }

    String name(PersonId person) {
        return register.title(People.PERSON, person.value());
    }

    TimeWords times(Viewer viewer) {
        return new TimeWords(viewer.zone(), clock.instant());
    }

    /**
     * A stretch of the log.
     *
     * @param mayWrite whether the viewer has the watch, and so may correct
     */
    Timeline timeline(Desk desk, List<WatchEntry> entries, Viewer viewer, boolean mayWrite, Paging paging) {
        var known = records.of(entries, viewer);
        var times = times(viewer);
        return new Timeline(
                "log",
                List.of(),
                entries.stream()
                        .map(entry -> drawn(desk, entry, times, known, mayWrite))
                        .toList(),
                paging.older().orElse(null),
                paging.newest().orElse(null));
    }

    /** What leads to older entries and back to the newest. */
    record Paging(Optional<Link> older, Optional<Link> newest) {}

    private TimelineEntry drawn(
            Desk desk, WatchEntry entry, TimeWords times, Map<String, Row> known, boolean mayWrite) {
        var id = "entry-" + entry.place();
        var stamp = entry.stamp();
        var body = TimelineEntry.Body.of(says(entry), ProseWriter.of(entry.text(), NamedRecords.TARGETS))
                .by(byline(entry, times));
        var links = new ArrayList<Link>();
        links.addAll(NamedRecords.links(entry, known));
        links.addAll(acts(desk, entry, mayWrite));
        return new TimelineEntry(
                new TimelineEntry.Place(id, href(desk) + "?from=" + entry.place() + "#" + id, false),
                new TimelineEntry.Stamp(
                        times.moment(stamp.at()), times.iso(stamp.at()), times.full(stamp.at()), times.day(stamp.at())),
                mark(entry.fact()),
                body.withLinks(links.toArray(Link[]::new)),
                null);
    }

    private String byline(WatchEntry entry, TimeWords times) {
        var stamp = entry.stamp();
        return stamp.at().equals(stamp.recordedAt())
                ? say("watchlog.watch-log.entry", "entry", entry.place())
                : say(
                        "watchlog.watch-log.entry-written-later",
                        "entry",
                        entry.place(),
                        "when",
                        times.moment(stamp.recordedAt()));
    }

    private List<Link> acts(Desk desk, WatchEntry entry, boolean mayWrite) {
        var here = href(desk);
        return switch (entry.fact()) {
            case WatchFact.Offered any ->
                List.of(new Link(say("watchlog.watch-log.read-the-statement"), here + "/hand-overs/" + entry.place()));
            case WatchFact.Accepted accepted ->
                List.of(new Link(
                        say("watchlog.watch-log.read-what-was-signed"), here + "/hand-overs/" + accepted.offer()));
            case WatchFact.Noted any
            when mayWrite ->
                List.of(new Link(
                        say("watchlog.watch-log.correct-entry-entry", "entry", entry.place()),
                        here + "/entries/" + entry.place() + "/correction"));
            case WatchFact any -> List.of();
        };
    }

    /** What an entry says, in a sentence. */
    String says(WatchEntry entry) {
        var who = name(entry.stamp().person());
        return switch (entry.fact()) {
            case WatchFact.Noted noted ->
                noted.corrects() == null
                        ? say("watchlog.says.wrote", "who", who)
                        : say("watchlog.says.corrected", "who", who, "entry", noted.corrects());
            case WatchFact.PointOpened any -> say("watchlog.says.left-to-be-seen-to", "who", who);
            case WatchFact.PointSettled settled -> say("watchlog.says.settled", "who", who, "point", settled.point());
            case WatchFact.Taken taken ->
                taken.from() == null
                        ? say("watchlog.says.took", "who", who)
                        : say("watchlog.says.took-without-hand-over", "who", who, "from", name(taken.from()));
            case WatchFact.LaidDown any -> say("watchlog.says.laid-down", "who", who);
            case WatchFact.Offered offered ->
                say("watchlog.says.offered", "who", who, "relief", name(offered.relief()));
            case WatchFact.Withdrawn any -> say("watchlog.says.withdrew", "who", who);
            case WatchFact.Accepted any -> say("watchlog.says.signed", "who", who);
            case WatchFact.Refused any -> say("watchlog.says.refused", "who", who);
        };
    }

    private static TimelineEntry.Mark mark(WatchFact fact) {
        return switch (fact) {
            case WatchFact.Noted any -> TimelineEntry.Mark.of(Icon.NOTE, Tone.PLAIN, say("watchlog.watch-log.note"));
            case WatchFact.PointOpened any ->
                TimelineEntry.Mark.of(Icon.FLAG, Tone.RISK, say("watchlog.watch-log.open-point"));
            case WatchFact.PointSettled any ->
                TimelineEntry.Mark.of(Icon.TICK, Tone.MET, say("watchlog.watch-log.settled"));
            case WatchFact.Taken taken ->
                TimelineEntry.Mark.of(
                        Icon.PERSON,
                        taken.from() == null ? Tone.MET : Tone.RISK,
                        say("watchlog.watch-log.watch-taken"));
            case WatchFact.LaidDown any ->
                TimelineEntry.Mark.of(Icon.PAUSE, Tone.PAUSED, say("watchlog.watch-log.watch-ended"));
            case WatchFact.Offered any ->
                TimelineEntry.Mark.of(Icon.SHARED, Tone.ACCENT, say("watchlog.watch-log.hand-over-mark"));
            case WatchFact.Withdrawn any ->
                TimelineEntry.Mark.of(Icon.CROSS, Tone.PLAIN, say("watchlog.watch-log.offer-taken-back"));
            case WatchFact.Accepted any -> TimelineEntry.Mark.of(Icon.TICK, Tone.MET, say("watchlog.watch-log.signed"));
            case WatchFact.Refused any ->
                TimelineEntry.Mark.of(Icon.CROSS, Tone.OVER, say("watchlog.watch-log.refused"));
        };
    }

    /** Who has the watch, in a sentence. */
    String holder(Watch watch, Viewer viewer) {
        return watch.spell()
                .map(spell -> {
                    var since = times(viewer).moment(spell.since());
                    return watch.isHeldBy(viewer.actor().optionalPerson().orElseThrow())
                            ? say("watchlog.watch-log.you-have-it-since", "since", since)
                            : say("watchlog.watch-log.who-has-it-since", "who", name(spell.person()), "since", since);
                })
                .orElse(say("watchlog.watch-log.nobody-has-the-watch"));
    }
}
