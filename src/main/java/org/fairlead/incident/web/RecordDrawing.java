package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.attachment.AttachmentFacts;
import org.fairlead.checklist.ChecklistDrawing;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentFacts.Prioritised;
import org.fairlead.incident.Marks;
import org.fairlead.incident.Sight;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Editing;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tag;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The parts of the record page that are neither clocks nor lanes nor timeline. */
@Component
class RecordDrawing {

    private static final int MOST_RELATED = 50;
    private static final List<String> MAIN = List.of("assign", "edit", "hand-over", "pause", "resolve");

    /** What stands in the header, in an ask, or in the box for notes, and so not among the rest. */
    private static final Set<String> SHOWN = Set.of(
            "assign",
            "edit",
            "hand-over",
            "pause",
            "resolve",
            "note",
            "accept",
            "reject",
            "withdraw",
            "decide",
            "resume",
            "confirm",
            "undo-merge",
            "answer-escalation",
            "leave-parent");

    private final Names names;
    private final Acts acts;
    private final Records records;
    private final Access access;
    private final Editable editable;
    private final Origin origin;

    RecordDrawing(Names names, Acts acts, Records records, Access access, Editable editable, Origin origin) {
        this.origin = origin;
        this.editable = editable;
        this.names = names;
        this.acts = acts;
        this.records = records;
        this.access = access;
    }

    static Marking marking(String text) {
        return Marking.of(text);
    }

    PageHeader header(Seen seen, Sending sending) {
        var header = seen.header();
        var tags = new ArrayList<Tag>();
        tags.add(Tag.priority(Math.min(5, header.priority()), "P" + header.priority()));
        tags.add(state(header.progress().state(), header.progress().phase()));
        tags.add(Tag.of(
                Tone.ACCENT,
                say(
                        "incident.record.held",
                        "holder",
                        names.party(header.holder().party()))));
        seen.offers().stream()
                .filter(offer -> offer.state().open())
                .forEach(offer -> tags.add(Tag.signed(
                        offer.state() == OfferState.TIMED_OUT ? Tone.OVER : Tone.RISK,
                        say(
                                "incident.record.offered",
                                "who",
                                names.party(offer.fact().to())))));
        Marks.of(seen.sight()).forEach(mark -> tags.add(mark.tag()));
        int reopenings = header.progress().reopenings();
        if (reopenings > 0) {
            tags.add(Tag.signed(Tone.RISK, say("incident.record.reopened", "count", reopenings)));
        }
        var actions = new ArrayList<>(acts.offered(seen, sending, MAIN));
        if (header.progress().phase() == Phase.ENDED && !reopenedInAnAsk(seen)) {
            actions.addAll(acts.offered(seen, sending, List.of("reopen")));
        }
        if (acts.offers(seen, "resolve")) {
            actions.set(actions.size() - 1, actions.getLast().as(Action.Kind.PRIMARY));
        }
        var forWhom = header.subject().affected() == null
                ? header.subject().reporter()
                : header.subject().affected();
        var logged = forWhom == null
                ? say("incident.record.logged", "time", seen.times().moment(header.openedAt()))
                : say(
                        "incident.record.logged-for",
                        "time",
                        seen.times().moment(header.openedAt()),
                        "person",
                        names.person(forWhom));
        return new PageHeader(
                header.identity().number().text(),
                header.subject().title(),
                tags,
                logged,
                new ActionBar(actions),
                editing(seen, "title"));
    }

    /** Those a merged one is for are asked above everything whether it is over for them. */
    private static boolean reopenedInAnAsk(Seen seen) {
        return Offering.isUser(seen) && GoneOn.of(seen.view().history()).isPresent();
    }

    private @Nullable Editing editing(Seen seen, String field) {
        return editable.of(Standing.of(seen), seen.header().identity().number().text(), field);
    }

    static Tag state(String state, Phase phase) {
        var words = TimelineWords.state(state);
        return switch (phase) {
            case OPEN -> Tag.of(Tone.MET, words);
            case WAITING -> Tag.of(Tone.PAUSED, words);
            case DONE -> Tag.signed(Tone.MET, words);
            case ENDED -> Tag.plain(words);
        };
    }

    /** Everything else the viewer can do; reopening stands with the question or in the header. */
    ActionBar more(Seen seen, Sending sending) {
        var shown = new java.util.HashSet<>(SHOWN);
        shown.add("reopen");
        if (seen.header().progress().phase() == Phase.DONE) {
            shown.add("close");
        }
        var others = new ArrayList<>(acts.others(seen, sending, shown).actions());
        if (access.may(seen.actor(), Act.ATTACH)) {
            others.add(Action.go(say("incident.record.attach"), seen.files() + "#attach")
                    .as(Action.Kind.QUIET));
        }
        if (access.may(seen.actor(), Act.EDIT_RECORD) && Offering.alive(seen)) {
            others.add(Action.go(
                            say("incident.record.checklist"),
                            ChecklistDrawing.href(seen.view().history()) + "/new")
                    .as(Action.Kind.QUIET));
        }
        others.add(Action.go(
                        say("incident.record.remind"),
                        "/to-dos/new?record=" + seen.header().identity().number())
                .as(Action.Kind.QUIET));
        return new ActionBar(others);
    }

    FactList facts(Seen seen) {
        var subject = seen.header().subject();
        var facts = new ArrayList<Fact>();
        seen.view()
                .history()
                .of(Prioritised.class)
                .map(entry -> (Prioritised) entry.fact())
                .reduce((first, last) -> last)
                .filter(known -> Sight.seesStaff(seen.actor()))
                .ifPresent(now -> facts.addAll(priority(seen, now)));
        facts.add(Fact.of(say("incident.field.service"), names.service(subject.service()))
                .editable(editing(seen, "service")));
        facts.add(Fact.of(say("incident.field.category"), names.category(subject.category()))
                .editable(editing(seen, "category")));
        facts.add(
                Fact.of(say("incident.field.site"), names.site(subject.site())).editable(editing(seen, "site")));
        person(seen, "reporter", subject.reporter(), say("incident.field.nobody"))
                .ifPresent(fact -> facts.add(fact.apply(say("incident.field.reporter"))));
        person(seen, "affected", subject.affected(), say("incident.field.whoever-reported"))
                .ifPresent(fact -> facts.add(fact.apply(say("incident.field.for"))));
        var holder = seen.header().holder();
        if (Sight.seesStaff(seen.actor())) {
            facts.add(Fact.of(
                            say("incident.field.team"),
                            holder.team() == null ? say("incident.field.no-team") : names.team(holder.team()))
                    .editable(editing(seen, "team")));
            facts.add(Fact.of(
                            say("incident.field.owner"),
                            holder.assignee() == null ? say("incident.field.nobody") : names.person(holder.assignee()))
                    .editable(editing(seen, "owner")));
        }
        facts.add(Fact.linked(
                say("incident.field.files"),
                Integer.toString(AttachmentFacts.readable(seen.view().history(), seen.actor())),
                seen.files()));
        return new FactList(facts, false);
    }

    /** Somebody it is about; nothing where there is nobody, unless the reader may say who. */
    private Optional<Function<String, Fact>> person(
            Seen seen, String field, @Nullable PersonId person, String otherwise) {
        var editing = editing(seen, field);
        return person == null && editing == null
                ? Optional.empty()
                : Optional.of(term -> Fact.of(term, person == null ? otherwise : names.person(person))
                        .editable(editing));
    }

    private List<Fact> priority(Seen seen, Prioritised now) {
        var why = now.reason() == null ? "" : now.reason();
        return List.of(
                Fact.of(say("incident.field.priority"), "P" + now.priority())
                        .withNote(why)
                        .editable(editing(seen, "priority")),
                Fact.of(say("incident.field.impact"), MatrixWords.of(now.impact()))
                        .editable(editing(seen, "impact")),
                Fact.of(say("incident.field.urgency"), MatrixWords.of(now.urgency()))
                        .editable(editing(seen, "urgency")));
    }

    /** The records this one relates to and that the viewer may read, with their titles. */
    FactList related(Seen seen) {
        var history = seen.view().history();
        var words = new LinkedHashMap<RecordId, String>();
        words.putAll(Origin.branches(seen));
        Links.of(history).stream()
                .filter(link -> link.entry().isFor(seen.actor()))
                .forEach(link -> words.put(
                        link.fact().other(), RelationWords.of(link.fact().relation())));
        Links.into(history, Relation.CHILD_OF).forEach(other -> words.put(other, say("incident.relation.has-part")));
        Links.into(history, Relation.MERGED_INTO).forEach(other -> words.put(other, say("incident.relation.goes-on")));
        if (words.isEmpty()) {
            return new FactList(List.of(), false);
        }
        var ids = words.keySet().stream().map(RecordId::value).collect(Collectors.toSet());
        var rows = records.list(
                        seen.actor(), RecordList.first(RecordFields.among(ids), RecordList.Sort.NEWEST, MOST_RELATED))
                .rows();
        var facts = new ArrayList<Fact>();
        rows.forEach(row -> facts.add(related(words.getOrDefault(row.id(), say("incident.relation.related")), row)));
        facts.addAll(origin.quotes(seen));
        return new FactList(facts, false);
    }

    private static Fact related(String words, Row row) {
        return Fact.linked(words, row.number(), "/incidents/" + row.number())
                .withNote(row.title() + " · " + TimelineWords.state(row.state()));
    }
}
