package org.fairlead.incident.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.attachment.FileSize;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Sight;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.link.LinkFacts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.prose.ProseTargets;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.Icon;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Timeline;
import org.fairlead.platform.web.ui.TimelineEntry;
import org.fairlead.platform.web.ui.TimelineEntry.Body;
import org.fairlead.platform.web.ui.TimelineEntry.Mark;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.platform.words.Possessive;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Entry;
import org.fairlead.record.FactWords;
import org.fairlead.record.History;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The timeline in words: who did what, and what it led to. */
@Component
class TimelineWords {

    private final Names names;
    private final ChangeWords changes;
    private final List<FactWords> practices;

    TimelineWords(Names names, ChangeWords changes, List<FactWords> practices) {
        this.names = names;
        this.changes = changes;
        this.practices = List.copyOf(practices);
    }

    Timeline timeline(Seen seen, Story story) {
        var filter = story.filter();
        var entries = new ArrayList<TimelineEntry>();
        var place = new Place(NoteTargets.of(seen), Optional.of(seen.view().history()));
        seen.view().entries().stream()
                .filter(filter::shows)
                .sorted(Comparator.comparing(Entry::at)
                        .thenComparing(Entry::seq)
                        .reversed())
                .map(entry -> entry(seen, entry, place, story.isNew(seen, entry)))
                .forEach(entries::add);
        var chips = java.util.Arrays.stream(TimelineFilter.values())
                .map(each -> each == filter ? chip(seen, each).asCurrent() : chip(seen, each))
                .toList();
        var show = seen.href() + "?show=" + filter.code();
        var older = seen.view().older() && !seen.view().entries().isEmpty()
                ? new Link(
                        "Show older entries",
                        show + "&before=" + seen.view().entries().getFirst().seq() + "#timeline")
                : null;
        var newest = story.past() ? new Link("Show the newest entries", show + "#timeline") : null;
        return new Timeline("timeline", chips, entries, older, newest);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static Chip chip(Seen seen, TimelineFilter filter) {
        return Chip.of(filter.words(), seen.href() + "?show=" + filter.code() + "#timeline");
    }

    private TimelineEntry entry(Seen seen, Entry entry, Place place, boolean fresh) {
        var times = seen.times();
        var stamp = new TimelineEntry.Stamp(
                times.time(entry.at()), times.iso(entry.at()), times.full(entry.at()), capital(times.day(entry.at())));
        var by = names.person(entry.stamp().person());
        var anchor = "entry-" + entry.seq();
        var href = Sight.seesPlaces(seen.actor()) ? seen.href() + "?entry=" + entry.seq() + "#" + anchor : "#" + anchor;
        return new TimelineEntry(
                new TimelineEntry.Place(anchor, href, fresh),
                stamp,
                mark(entry),
                whole(seen, entry, place).by(by),
                badge(entry));
    }

    private @Nullable VisibilityBadge badge(Entry entry) {
        return switch (entry.audience()) {
            case EVERYONE ->
                entry.fact() instanceof RecordFacts.Noted || entry.fact() instanceof AttachmentFacts.Attached
                        ? new VisibilityBadge(Visibility.PUBLIC, "Public")
                        : null;
            case INVOLVED -> new VisibilityBadge(Visibility.SHARED, "All parties");
            case NAMED ->
                practices.stream()
                        .flatMap(words -> words.readers(entry).stream())
                        .findFirst()
                        .map(words -> new VisibilityBadge(Visibility.SHARED, words))
                        .orElseGet(() -> named(others(entry)));
            case OWN -> new VisibilityBadge(Visibility.INTERNAL, "Internal");
        };
    }

    private static VisibilityBadge named(String others) {
        return others.isEmpty()
                ? new VisibilityBadge(Visibility.INTERNAL, "Internal")
                : new VisibilityBadge(Visibility.SHARED, "Shared with " + others);
    }

    /** A user reads how they are said to have been asked, and can say that it was not so; which clocks stop is no use to them. */
    private Fact[] proof(Actor actor, RecordFacts.Paused paused) {
        var proof = Fact.of("Proof", paused.evidence());
        return Sight.seesStaff(actor)
                ? new Fact[] {proof, Fact.of("Stops", changes.stops(paused.stops()))}
                : new Fact[] {proof};
    }

    private String others(Entry entry) {
        return entry.named().stream()
                .filter(party -> !party.equals(entry.party()))
                .map(names::party)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Mark mark(Entry entry) {
        return switch (entry.fact()) {
            case RecordFacts.Noted noted -> party(entry, "Note");
            case IncidentFacts.Described described -> party(entry, "Description");
            case RecordFacts.Opened opened -> Mark.of(Icon.PLUS, Tone.ACCENT, "Logged");
            case RecordFacts.Paused paused -> Mark.of(Icon.PAUSE, Tone.PAUSED, "Paused");
            case RecordFacts.Resumed resumed -> Mark.of(Icon.RESUME, Tone.PAUSED, "Resumed");
            case RecordFacts.PauseVoided voided -> Mark.of(Icon.RULING, Tone.OVER, "Pause void");
            case HandOffFacts.Rejected rejected -> Mark.of(Icon.CROSS, Tone.OVER, "Rejected");
            case HandOffFacts.Accepted accepted -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, "Accepted");
            case HandOffFacts.Offered offered -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, "Offered");
            case HandOffFacts.OfferTimedOut late -> Mark.of(Icon.CLOCK, Tone.OVER, "No answer in time");
            case HandOffFacts.OfferWithdrawn back -> Mark.of(Icon.HAND_OFF, Tone.PLAIN, "Withdrawn");
            case HandOffFacts.RejectionFound found -> Mark.of(Icon.RULING, Tone.ACCENT, "Finding");
            case HandOffFacts.ArbitrationOpened opened -> Mark.of(Icon.RULING, Tone.RISK, "Arbitration");
            case HandOffFacts.ArbitrationOverdue overdue -> Mark.of(Icon.RULING, Tone.OVER, "Arbitration overdue");
            case HandOffFacts.ArbitrationDecided decided -> Mark.of(Icon.RULING, Tone.ACCENT, "Decision");
            case ClockFacts.Warned warned -> Mark.of(Icon.CLOCK, Tone.RISK, "Warning");
            case ClockFacts.Breached breached -> Mark.of(Icon.CLOCK, Tone.OVER, "Over");
            case ClockFacts.Adjusted adjusted -> Mark.of(Icon.CLOCK, Tone.RISK, "Counted again");
            case ClockFacts.TermsChanged changed -> Mark.of(Icon.CLOCK, Tone.ACCENT, "New terms");
            case IncidentFacts.Resolved resolved -> Mark.of(Icon.TICK, Tone.MET, "Resolved");
            case IncidentFacts.Closed closed -> Mark.of(Icon.TICK, Tone.PLAIN, "Closed");
            case IncidentFacts.Reopened reopened -> Mark.of(Icon.FLAG, Tone.RISK, "Reopened");
            case IncidentFacts.Escalated escalated -> Mark.of(Icon.FLAG, Tone.RISK, "Escalated");
            case IncidentFacts.EscalationTaken taken -> Mark.of(Icon.TICK, Tone.ACCENT, "Taken on");
            case IncidentFacts.Flagged flagged -> Mark.of(Icon.FLAG, Tone.ACCENT, "Marked");
            case IncidentFacts.Unflagged unflagged -> Mark.of(Icon.FLAG, Tone.PLAIN, "Mark taken off");
            case ImportedFacts.LogRow row -> Mark.of(Icon.CHANGE, Tone.PLAIN, "Log");
            case ImportedFacts.LogCase whole -> Mark.of(Icon.CHANGE, Tone.PLAIN, "Log");
            case LinkFacts.Linked linked -> Mark.of(Icon.LINK, Tone.PLAIN, "Linked");
            case LinkFacts.TookIn took -> Mark.of(Icon.LINK, Tone.PLAIN, "Linked");
            case AttachmentFacts.Attached file -> Mark.of(Icon.ATTACHMENT, Tone.PLAIN, "File");
            case AttachmentFacts.Withdrawn gone -> Mark.of(Icon.ATTACHMENT, Tone.OVER, "File withdrawn");
            default -> Mark.of(Icon.CHANGE, Tone.PLAIN, "Change");
        };
    }

    private Mark party(Entry entry, String words) {
        return Mark.party(names.party(entry.party()), names.colour(entry.party()), words);
    }

    /**
     * Where an entry is shown.
     *
     * @param targets where what it names leads
     * @param history the timeline it stands on; empty where it is told by itself
     */
    private record Place(ProseTargets targets, Optional<History> history) {
        static final Place NOWHERE = new Place(ProseTargets.NONE, Optional.empty());
    }

    /** An entry in words for somebody who may read it. */
    Body body(Actor actor, TimeWords times, Entry entry) {
        return body(actor, times, entry, Place.NOWHERE);
    }

    private Body body(Actor actor, TimeWords times, Entry entry, Place place) {
        var who = names.party(entry.party());
        var typed = entry.text() == null ? "" : entry.text();
        var said = ProseWriter.of(typed, place.targets());
        return switch (entry.fact()) {
            case RecordFacts.Noted noted -> Body.of(who, said);
            case RecordFacts.Opened opened -> Body.of("Logged by " + who, "");
            case IncidentFacts.Described described -> Body.of("What happened", said);
            case IncidentFacts.Prioritised priority ->
                Body.of(changes.priority(priority), priority.reason() == null ? "" : priority.reason());
            case RecordFacts.Moved moved ->
                Body.of("Now " + state(moved.move().to()).toLowerCase(Locale.UK), said);
            case ImportedFacts.LogRow row -> LogWords.row(row, typed);
            case ImportedFacts.LogCase whole -> LogWords.whole(whole);
            case RecordFacts.Changed changed -> Body.of(changes.fields(changed), "");
            case RecordFacts.Assigned assigned -> Body.of(changes.assigned(assigned, who), "");
            case RecordFacts.Paused paused ->
                Body.of("Paused by " + who + ": " + paused.reason(), said).withFacts(proof(actor, paused));
            case RecordFacts.Resumed resumed -> Body.of(changes.resumed(resumed), "");
            case RecordFacts.PauseVoided voided ->
                Body.of("A pause was declared void: clocks are counted as if it had never been", said)
                        .withLinks(new Link("The pause", "#entry-" + voided.pause()));
            case HandOffFacts.Offered offered -> offered(times, offered);
            case HandOffFacts.Accepted accepted ->
                Body.of(names.party(accepted.party()) + " accepted and holds it now", "");
            case HandOffFacts.Rejected rejected ->
                Body.of(names.party(rejected.by()) + " rejected the hand-off", said)
                        .withFacts(
                                RejectionReason.of(rejected.reason())
                                        .map(reason -> Fact.of("Reason", reason.words()))
                                        .stream()
                                        .toArray(Fact[]::new));
            case HandOffFacts.OfferTimedOut late -> Body.of("No answer within the acceptance window", "");
            case HandOffFacts.OfferWithdrawn back -> Body.of("The offer was taken back", "");
            case HandOffFacts.RejectionFound found ->
                Body.of("The rejection was found " + found.finding().name().toLowerCase(Locale.UK), said);
            case HandOffFacts.ArbitrationOpened opened ->
                Body.of("The service integrator must decide by " + times.moment(opened.dueAt()), said)
                        .withFacts(Fact.of("Because", opened.cause().words()));
            case HandOffFacts.ArbitrationOverdue overdue -> Body.of("The decision is overdue", "");
            case HandOffFacts.ArbitrationDecided decided ->
                Body.of("Decided: " + names.party(decided.holder()) + " must hold it", said);
            case ClockFacts.Warned warned ->
                Body.of("%d %% of %s is used".formatted(warned.percent(), whose(warned.party(), warned.clock())), "");
            case ClockFacts.Breached breached -> Body.of(over(breached), "");
            case ClockFacts.Adjusted adjusted -> adjusted(times, adjusted);
            case ClockFacts.TermsChanged changed ->
                Body.of("Version %d of the agreement holds from here on".formatted(changed.version()), "");
            case IncidentFacts.Resolved resolved ->
                Body.of(names.party(resolved.resolver()) + " resolved it", said)
                        .withFacts(changes.resolution(resolved));
            case IncidentFacts.Closed closed -> Body.of(changes.closed(closed), said);
            case IncidentFacts.Reopened reopened -> Body.of("Reopened by " + who, said);
            case IncidentFacts.Escalated escalated -> Body.of(changes.escalated(escalated, who), said);
            case IncidentFacts.EscalationTaken taken ->
                Body.of("The escalation was taken on", said)
                        .withLinks(new Link("The escalation", "#entry-" + taken.escalation()));
            case IncidentFacts.Flagged flagged -> Body.of(changes.flagged(flagged, who), said);
            case IncidentFacts.Unflagged unflagged ->
                Body.of("No longer marked " + changes.flag(unflagged.flag()), said);
            case LinkFacts.Linked linked ->
                relation(
                        linked.relation().words() + " " + linked.number(),
                        linked.number().text());
            case LinkFacts.Unlinked unlinked ->
                relation(
                        "No longer " + unlinked.relation().words().toLowerCase(Locale.UK) + " " + unlinked.number(),
                        unlinked.number().text());
            case LinkFacts.TookIn took ->
                relation(
                        took.number() + (took.relation().begins() ? " was " : " is now ")
                                + took.relation().words().toLowerCase(Locale.UK) + " this one",
                        took.number().text());
            case LinkFacts.LetGo let ->
                relation(
                        let.number() + (let.relation().begins() ? " was taken back" : " goes on by itself again"),
                        let.number().text());
            case AttachmentFacts.Attached file ->
                Body.of("%s attached %s (%s)".formatted(who, file.name(), FileSize.words(file.bytes())), said);
            case AttachmentFacts.Withdrawn gone ->
                Body.of(who + " withdrew a file: it is served no more", gone.reason())
                        .withLinks(new Link("The file", "#entry-" + gone.attachment()));
            default ->
                practices.stream()
                        .flatMap(words -> words.of(entry, who, place.history()).stream())
                        .findFirst()
                        .map(words -> Body.of(words, said))
                        .orElseGet(() -> Body.of(who, said));
        };
    }

    private static Link quote(Seen seen, Entry entry) {
        return new Link("Quote", seen.href() + "?quote=" + entry.seq() + "#write");
    }

    /** The same on the record itself, where what it names is shown, it can be quoted, and a file that is still served can be had. */
    private Body whole(Seen seen, Entry entry, Place place) {
        var body = body(
                seen.actor(),
                seen.times(),
                entry,
                new Place(NoteTargets.of(seen), Optional.of(seen.view().history())));
        return switch (entry.fact()) {
            case RecordFacts.Noted noted when !AskDrawing.asksUser(seen) -> body.withLinks(quote(seen, entry));
            case IncidentFacts.Described described
            when !AskDrawing.asksUser(seen) -> body.withLinks(quote(seen, entry));
            case AttachmentFacts.Attached file
            when served(seen, entry) ->
                body.withLinks(new Link("Download", seen.files() + "/" + entry.seq() + "/content"));
            default -> body;
        };
    }

    private static boolean served(Seen seen, Entry entry) {
        return seen.view()
                .history()
                .of(AttachmentFacts.Withdrawn.class)
                .noneMatch(each -> ((AttachmentFacts.Withdrawn) each.fact()).attachment() == entry.seq());
    }

    private static Body relation(String words, String number) {
        return Body.of(words, "").withLinks(new Link("Open " + number, "/incidents/" + number));
    }

    private String whose(@Nullable PartyId party, String clock) {
        var what = clock.endsWith("response") ? " time to respond" : " time to resolve";
        return Possessive.of(party == null ? "the customer" : names.party(party)) + what;
    }

    private String over(ClockFacts.Breached breached) {
        if (breached.targetSeconds() == 0) {
            return "The log it came from says that a promise was missed";
        }
        var target = DurationWords.working(java.time.Duration.ofSeconds(breached.targetSeconds()));
        var what = breached.clock().endsWith("response") ? "a response" : "a resolution";
        return breached.party() == null
                ? "The customer was promised " + what + " within " + target + ": that time is over"
                : names.party(breached.party()) + " agreed to " + what + " within " + target + ": that time is over";
    }

    private Body adjusted(TimeWords times, ClockFacts.Adjusted adjusted) {
        var facts = adjusted.changes().stream()
                .map(change -> Fact.of(clockName(change), counted(times, change)))
                .toArray(Fact[]::new);
        return Body.of("Clocks were counted again", "")
                .withFacts(facts)
                .withLinks(new Link("Because of this", "#entry-" + adjusted.because()));
    }

    private String clockName(ClockFacts.Change change) {
        var whose = change.party() == null ? "Customer" : names.party(change.party());
        var what = change.clock().startsWith("leg-")
                ? "time held"
                : change.clock().endsWith("response") ? "response" : "resolution";
        return whose + ", " + what;
    }

    private static String counted(TimeWords times, ClockFacts.Change change) {
        var words = new StringBuilder("%s instead of %s"
                .formatted(
                        DurationWords.working(java.time.Duration.ofSeconds(change.ranNow())),
                        DurationWords.working(java.time.Duration.ofSeconds(change.ranBefore()))));
        if (change.dueNow() != null && !change.dueNow().equals(change.dueBefore())) {
            words.append("; due ").append(times.moment(change.dueNow()));
        }
        if (change.brokenNow() != change.brokenBefore()) {
            words.append(change.brokenNow() ? "; over now" : "; no longer over");
        }
        return words.toString();
    }

    private Body offered(TimeWords times, HandOffFacts.Offered offered) {
        List<Fact> packet = offered.packet().items().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(item -> Fact.of(item.getKey().words(), item.getValue()))
                .toList();
        var title = "Offered to %s, which must answer by %s"
                .formatted(names.party(offered.to()), times.moment(offered.answerBy()));
        return Body.of(title, "").withFacts(packet.toArray(Fact[]::new));
    }

    /** A state in words. */
    static String state(String state) {
        return IncidentState.valueOf(state).words();
    }
}
