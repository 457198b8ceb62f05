package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.attachment.FileSize;
import org.fairlead.clock.ClockFacts;
import org.fairlead.handoff.HandOffFacts;
import org.fairlead.handoff.RejectionReason;
import org.fairlead.incident.Corrections;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentState;
import org.fairlead.incident.Sight;
import org.fairlead.incident.StateWords;
import org.fairlead.incident.TimelineFilter;
import org.fairlead.link.LinkFacts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.prose.Prose;
import org.fairlead.platform.prose.ProseTargets;
import org.fairlead.platform.prose.ProseWriter;
import org.fairlead.platform.web.ui.Chip;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Timeline;
import org.fairlead.platform.web.ui.TimelineEntry;
import org.fairlead.platform.web.ui.TimelineEntry.Body;
import org.fairlead.platform.web.ui.Visibility;
import org.fairlead.platform.web.ui.VisibilityBadge;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Entry;
import org.fairlead.record.FactWords;
import org.fairlead.record.History;
import org.fairlead.record.ImportedFacts;
import org.fairlead.record.RecordFacts;
import org.fairlead.record.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The timeline in words: who did what, and what it led to. */
@Component
class TimelineWords {

    private final Names names;
    private final ChangeWords changes;
    private final ClockFactWords clocks;
    private final TimelineMarks marks;
    private final List<FactWords> practices;

    TimelineWords(
            Names names, ChangeWords changes, ClockFactWords clocks, TimelineMarks marks, List<FactWords> practices) {
        this.names = names;
        this.changes = changes;
        this.clocks = clocks;
        this.marks = marks;
        this.practices = List.copyOf(practices);
    }

    Timeline timeline(Seen seen, Story story, Openable.Numbers openable) {
        var filter = story.filter();
        var entries = new ArrayList<TimelineEntry>();
        var place = new Place(
                NoteTargets.of(seen, openable),
                Optional.of(seen.view().history()),
                openable,
                Corrections.of(seen.view().history(), seen.actor()));
        seen.view().entries().stream()
                .filter(filter::shows)
                .sorted(Comparator.comparing(Entry::at)
                        .thenComparing(Entry::seq)
                        .reversed())
                .map(entry -> entry(seen, entry, place, story.isNew(seen, entry)))
                .forEach(entries::add);
        var chips = Arrays.stream(TimelineFilter.values())
                .map(each -> each == filter ? chip(seen, each).asCurrent() : chip(seen, each))
                .toList();
        var show = seen.href() + "?show=" + filter.code();
        var older = seen.view().older() && !seen.view().entries().isEmpty()
                ? new Link(
                        say("incident.timeline.older"),
                        show + "&before=" + seen.view().entries().getFirst().seq() + "#timeline")
                : null;
        var newest = story.past() ? new Link(say("incident.timeline.newest"), show + "#timeline") : null;
        return new Timeline("timeline", chips, entries, older, newest);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    private static String words(TimelineFilter filter) {
        return switch (filter) {
            case ALL -> say("incident.filter.all");
            case NOTES -> say("incident.filter.notes");
            case HAND_OFFS -> say("incident.filter.hand-offs");
            case CLOCKS -> say("incident.filter.clocks");
            case CHANGES -> say("incident.filter.changes");
        };
    }

    private static Chip chip(Seen seen, TimelineFilter filter) {
        return Chip.of(words(filter), seen.href() + "?show=" + filter.code() + "#timeline");
    }

    private TimelineEntry entry(Seen seen, Entry entry, Place place, boolean fresh) {
        var times = seen.times();
        var stamp = new TimelineEntry.Stamp(
                times.time(entry.at()), times.iso(entry.at()), times.full(entry.at()), capital(times.day(entry.at())));
        var by = names.person(entry.stamp().person());
        return new TimelineEntry(
                new TimelineEntry.Place("entry-" + entry.seq(), address(seen, entry), fresh),
                stamp,
                marks.of(entry),
                whole(seen, entry, place).by(by),
                badge(entry));
    }

    private @Nullable VisibilityBadge badge(Entry entry) {
        return switch (entry.audience()) {
            case EVERYONE ->
                entry.fact() instanceof Remark || entry.fact() instanceof AttachmentFacts.Attached
                        ? new VisibilityBadge(Visibility.PUBLIC, say("incident.timeline.public"))
                        : null;
            case INVOLVED -> new VisibilityBadge(Visibility.SHARED, say("incident.timeline.involved"));
            case NAMED ->
                practices.stream()
                        .flatMap(words -> words.readers(entry).stream())
                        .findFirst()
                        .map(words -> new VisibilityBadge(Visibility.SHARED, words))
                        .orElseGet(() -> named(others(entry)));
            case OWN -> new VisibilityBadge(Visibility.INTERNAL, say("incident.timeline.internal"));
        };
    }

    private static VisibilityBadge named(String others) {
        return others.isEmpty()
                ? new VisibilityBadge(Visibility.INTERNAL, say("incident.timeline.internal"))
                : new VisibilityBadge(Visibility.SHARED, say("incident.timeline.shared", "organisations", others));
    }

    /** A user reads how they are said to have been asked, and can say that it was not so; which clocks stop is no use to them. */
    private Fact[] proof(Actor actor, RecordFacts.Paused paused) {
        var proof = Fact.of(say("incident.timeline.proof"), paused.evidence());
        return Sight.seesStaff(actor)
                ? new Fact[] {proof, Fact.of(say("incident.timeline.stops"), changes.stops(paused.stops()))}
                : new Fact[] {proof};
    }

    private String others(Entry entry) {
        return entry.named().stream()
                .filter(party -> !party.equals(entry.party()))
                .map(names::party)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /**
     * Where an entry is shown.
     *
     * @param targets where what it names leads
     * @param history the timeline it stands on; empty where it is told by itself
     * @param openable the other records that it may lead to
     * @param corrections which of its notes were put right
     */
    private record Place(
            ProseTargets targets, Optional<History> history, Openable.Numbers openable, Corrections corrections) {
        static final Place NOWHERE = new Place(
                ProseTargets.NONE, Optional.empty(), new Openable.Numbers(false, Set.of()), new Corrections(Map.of()));
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
            case RecordFacts.NoteCorrected corrected ->
                Body.of(say("incident.timeline.corrected", "who", who), said)
                        .withLinks(new Link(say("incident.timeline.the-note"), "#entry-" + corrected.note()));
            case RecordFacts.Opened opened -> Body.of(say("incident.timeline.logged-by", "who", who), "");
            case IncidentFacts.Described described -> Body.of(say("incident.timeline.happened"), said);
            case IncidentFacts.Prioritised priority ->
                Body.of(changes.priority(priority), priority.reason() == null ? "" : priority.reason());
            case RecordFacts.Moved moved ->
                Body.of(say("incident.timeline.now", "state", moved.move().to()), said);
            case ImportedFacts.LogRow row -> LogWords.row(row, typed);
            case ImportedFacts.LogCase whole -> LogWords.whole(whole);
            case RecordFacts.Changed changed -> Body.of(changes.fields(changed), "");
            case RecordFacts.Assigned assigned -> Body.of(changes.assigned(assigned, who), "");
            case RecordFacts.Paused paused ->
                Body.of(say("incident.timeline.paused-by", "who", who, "reason", paused.reason()), said)
                        .withFacts(proof(actor, paused));
            case RecordFacts.Resumed resumed -> Body.of(changes.resumed(resumed), "");
            case RecordFacts.PauseVoided voided ->
                Body.of(say("incident.timeline.voided"), said)
                        .withLinks(new Link(say("incident.timeline.the-pause"), "#entry-" + voided.pause()));
            case HandOffFacts.Offered offered -> offered(times, offered);
            case HandOffFacts.Accepted accepted ->
                Body.of(say("incident.timeline.accepted", "who", names.party(accepted.party())), "");
            case HandOffFacts.Rejected rejected ->
                Body.of(say("incident.timeline.rejected", "who", names.party(rejected.by())), said)
                        .withFacts(RejectionReason.of(rejected.reason())
                                .map(reason -> Fact.of(say("incident.timeline.reason"), reason.words()))
                                .stream()
                                .toArray(Fact[]::new));
            case HandOffFacts.OfferTimedOut late -> Body.of(say("incident.timeline.no-answer"), "");
            case HandOffFacts.OfferWithdrawn back -> Body.of(say("incident.timeline.taken-back"), "");
            case HandOffFacts.RejectionFound found ->
                Body.of(
                        say(
                                "incident.timeline.found",
                                "finding",
                                found.finding().name()),
                        said);
            case HandOffFacts.ArbitrationOpened opened ->
                Body.of(say("incident.timeline.arbitration", "time", times.moment(opened.dueAt())), said)
                        .withFacts(Fact.of(
                                say("incident.timeline.because"), opened.cause().words()));
            case HandOffFacts.ArbitrationOverdue overdue -> Body.of(say("incident.timeline.overdue"), "");
            case HandOffFacts.ArbitrationDecided decided ->
                Body.of(say("incident.timeline.decided", "who", names.party(decided.holder())), said);
            case ClockFacts.Warned warned ->
                Body.of(
                        say(
                                "incident.timeline.used",
                                "percent",
                                Integer.toString(warned.percent()),
                                "time",
                                clocks.whose(warned.party(), warned.clock())),
                        "");
            case ClockFacts.Breached breached -> Body.of(clocks.over(breached), "");
            case ClockFacts.Adjusted adjusted -> adjusted(times, adjusted);
            case ClockFacts.TermsChanged changed ->
                Body.of(say("incident.timeline.terms", "version", changed.version()), "");
            case IncidentFacts.Resolved resolved ->
                Body.of(say("incident.timeline.resolved", "who", names.party(resolved.resolver())), said)
                        .withFacts(changes.resolution(resolved));
            case IncidentFacts.Closed closed -> Body.of(changes.closed(closed), said);
            case IncidentFacts.Reopened reopened -> Body.of(say("incident.timeline.reopened", "who", who), said);
            case IncidentFacts.WentOn on -> Body.of(changes.wentOn(on), said);
            case IncidentFacts.Escalated escalated -> Body.of(changes.escalated(escalated, who), said);
            case IncidentFacts.EscalationTaken taken ->
                Body.of(say("incident.timeline.taken"), said)
                        .withLinks(new Link(say("incident.timeline.the-escalation"), "#entry-" + taken.escalation()));
            case IncidentFacts.Flagged flagged -> Body.of(changes.flagged(flagged, who), said);
            case IncidentFacts.Unflagged unflagged ->
                Body.of(say("incident.timeline.unmarked", "mark", changes.flag(unflagged.flag())), said);
            case LinkFacts.Linked linked -> relation(RelationWords.linked(actor, linked), linked.number(), place);
            case LinkFacts.Unlinked unlinked ->
                relation(RelationWords.unlinked(unlinked), said, unlinked.number(), place);
            case LinkFacts.TookIn took -> relation(RelationWords.tookIn(took), took.number(), place);
            case LinkFacts.LetGo let -> relation(RelationWords.letGo(let), let.number(), place);
            case AttachmentFacts.Attached file ->
                Body.of(
                        say(
                                "incident.timeline.attached",
                                "who",
                                who,
                                "file",
                                file.name(),
                                "size",
                                FileSize.words(file.bytes())),
                        said);
            case AttachmentFacts.Withdrawn gone ->
                Body.of(say("incident.timeline.file-gone", "who", who), gone.reason())
                        .withLinks(new Link(say("incident.timeline.the-file"), "#entry-" + gone.attachment()));
            default ->
                practices.stream()
                        .flatMap(words -> words.of(entry, who, place.history()).stream())
                        .findFirst()
                        .map(words -> Body.of(words, said))
                        .orElseGet(() -> Body.of(who, said));
        };
    }

    private static Link quote(Seen seen, Entry entry) {
        return new Link(say("incident.timeline.quote"), seen.href() + "?quote=" + entry.seq() + "#write");
    }

    /** The same on the record itself, where what it names is shown, it can be quoted, and a file that is still served can be had. */
    private Body whole(Seen seen, Entry entry, Place place) {
        var body = body(seen.actor(), seen.times(), entry, place);
        return switch (entry.fact()) {
            case Remark remark
            when place.corrections().of(entry.seq()).isPresent() ->
                body.corrected(
                        correction(seen, place.corrections().of(entry.seq()).get(), place));
            case Remark remark -> body.withMore(noteLinks(seen, entry, place));
            case IncidentFacts.Described described
            when !AskDrawing.asksUser(seen) -> body.withLinks(quote(seen, entry));
            case AttachmentFacts.Attached file
            when served(seen, entry) ->
                body.withLinks(
                        new Link(say("incident.timeline.download"), seen.files() + "/" + entry.seq() + "/content"));
            default -> body;
        };
    }

    private static List<Link> noteLinks(Seen seen, Entry entry, Place place) {
        var links = new ArrayList<Link>();
        if (!AskDrawing.asksUser(seen)) {
            links.add(quote(seen, entry));
        }
        if (CorrectionForm.may(seen, place.corrections(), entry)) {
            links.add(new Link(say("incident.timeline.correct"), CorrectionForm.href(seen, entry)));
        }
        return links;
    }

    private TimelineEntry.Correction correction(Seen seen, Entry correction, Place place) {
        var words = say(
                "incident.timeline.corrected-by",
                "who",
                names.person(correction.stamp().person()),
                "time",
                seen.times().moment(correction.at()));
        return new TimelineEntry.Correction(
                new Link(words, address(seen, correction)),
                ProseWriter.of(String.valueOf(correction.text()), place.targets()));
    }

    /** Its permanent address, which shows it however old it is. */
    private static String address(Seen seen, Entry entry) {
        var anchor = "#entry-" + entry.seq();
        return Sight.seesPlaces(seen.actor()) ? seen.href() + "?entry=" + entry.seq() + anchor : anchor;
    }

    private static boolean served(Seen seen, Entry entry) {
        return seen.view()
                .history()
                .of(AttachmentFacts.Withdrawn.class)
                .noneMatch(each -> ((AttachmentFacts.Withdrawn) each.fact()).attachment() == entry.seq());
    }

    private static Body relation(String words, HumanNumber other, Place place) {
        return relation(words, Prose.NONE, other, place);
    }

    /** Leads to the other record, where the viewer may open it. */
    private static Body relation(String words, Prose said, HumanNumber other, Place place) {
        var body = Body.of(words, said);
        return place.openable().leads(other.text())
                ? body.withLinks(new Link(say("incident.open", "number", other), "/incidents/" + other))
                : body;
    }

    private Body adjusted(TimeWords times, ClockFacts.Adjusted adjusted) {
        var facts = adjusted.changes().stream()
                .map(change -> Fact.of(clocks.name(change), ClockFactWords.counted(times, change)))
                .toArray(Fact[]::new);
        return Body.of(say("incident.timeline.adjusted"), "")
                .withFacts(facts)
                .withLinks(new Link(say("incident.timeline.because-of"), "#entry-" + adjusted.because()));
    }

    private Body offered(TimeWords times, HandOffFacts.Offered offered) {
        List<Fact> packet = offered.packet().items().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(item -> Fact.of(item.getKey().words(), item.getValue()))
                .toList();
        var title = say(
                "incident.timeline.offered",
                "who",
                names.party(offered.to()),
                "time",
                times.moment(offered.answerBy()));
        return Body.of(title, "").withFacts(packet.toArray(Fact[]::new));
    }

    /** A state in words. */
    static String state(String state) {
        return StateWords.of(IncidentState.valueOf(state));
    }
}
