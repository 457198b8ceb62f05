package org.fairlead.incident.web;

import static org.fairlead.incident.web.Offering.isUser;
import static org.fairlead.platform.language.Say.say;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fairlead.agreement.PauseReason;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.handoff.Offer;
import org.fairlead.handoff.OfferState;
import org.fairlead.incident.GoneOn;
import org.fairlead.incident.IncidentFacts;
import org.fairlead.incident.IncidentState;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.web.ui.Action;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Ask;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Tone;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.record.Pause;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.fairlead.record.Row;
import org.springframework.stereotype.Component;

/** What an incident waits for, and what whoever looks at it can do about that: shown before everything else. */
@Component
class AskDrawing {

    private static final int PRECEDENTS = 3;
    private static final int DECISIONS_LOOKED_AT = 200;

    private final Names names;
    private final Acts acts;
    private final DraftDesk desk;
    private final ChangeWords changes;
    private final HandOffQueue queue;
    private final Records records;

    AskDrawing(Names names, Doing doing, ChangeWords changes, HandOffQueue queue, Records records) {
        this.names = names;
        this.acts = doing.acts();
        this.desk = doing.desk();
        this.changes = changes;
        this.queue = queue;
        this.records = records;
    }

    /** What can be done about what it waits for, and what was begun of it. */
    @Component
    record Doing(Acts acts, DraftDesk desk) {}

    List<Ask> asks(Seen seen, Sending sending, Openable.Numbers openable) {
        var asks = new ArrayList<Ask>();
        GoneOn.of(seen.view().history())
                .map(gone -> merged(seen, sending, openable, gone))
                .ifPresent(asks::add);
        if (seen.actor().reach() != Reach.SELF) {
            openOffer(seen).map(offer -> offer(seen, sending, offer)).ifPresent(asks::add);
            seen.handOffs()
                    .openArbitration()
                    .map(open -> arbitration(seen, sending, open))
                    .ifPresent(asks::add);
        }
        seen.view().history().lastingPauses().forEach(pause -> asks.add(pause(seen, sending, pause)));
        resolved(seen, sending).ifPresent(asks::add);
        partOf(seen, sending, openable).ifPresent(asks::add);
        return asks;
    }

    /** Whether the question to the user is answered right in its ask, so that the page needs no other box for writing. */
    static boolean asksUser(Seen seen) {
        return isUser(seen) && seen.view().history().lastingPauses().stream().anyMatch(AskDrawing::waitsForUser);
    }

    private static boolean waitsForUser(Pause pause) {
        return pause.fact().toAct().equals(PauseReason.ToAct.USER.name());
    }

    private static Optional<Offer> openOffer(Seen seen) {
        return seen.offers().stream().filter(offer -> offer.state().open()).findFirst();
    }

    private Ask offer(Seen seen, Sending sending, Offer offer) {
        boolean late = offer.state() == OfferState.TIMED_OUT;
        var from = names.party(offer.fact().from());
        var to = names.party(offer.fact().to());
        var by = offer.fact().answerBy();
        var tone = late ? Tone.OVER : Tone.RISK;
        if (seen.actor().actsFor(offer.fact().to())) {
            var text = late
                    ? say("incident.ask.late-to-you", "time", at(seen, by), "lasted", ago(seen, by), "who", from)
                    : say("incident.ask.answer-by", "time", at(seen, by), "left", left(seen, by), "who", from);
            return Ask.of("answer", tone, say("incident.ask.offers-you", "who", from), text)
                    .with(acts.bar(seen, sending, "accept", "reject"))
                    .with(sections(packet(offer), rejections(seen)));
        }
        var title = late
                ? say("incident.ask.has-not-answered", "who", to)
                : say("incident.ask.must-answer", "who", to, "time", at(seen, by), "left", left(seen, by));
        var text = late
                ? say("incident.ask.still-holds", "time", at(seen, by), "lasted", ago(seen, by), "who", from)
                : say("incident.ask.holds-until-then", "who", from);
        return Ask.of("offered", tone, title, text)
                .with(new ActionBar(acts.offered(seen, sending, List.of("withdraw", "ask-for-decision"))))
                .with(sections(rejections(seen)));
    }

    private static String at(Seen seen, Instant at) {
        return seen.times().moment(at);
    }

    private static String left(Seen seen, Instant by) {
        return DurationWords.left(Duration.between(seen.now(), by));
    }

    /** How long ago it was. */
    private static String ago(Seen seen, Instant then) {
        return DurationWords.of(Duration.between(then, seen.now()));
    }

    @SafeVarargs
    private static List<Ask.Section> sections(Optional<Ask.Section>... sections) {
        return java.util.Arrays.stream(sections).flatMap(Optional::stream).toList();
    }

    private static Optional<Ask.Section> packet(Offer offer) {
        var facts = offer.fact().packet().items().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(item -> Fact.of(item.getKey().words(), item.getValue()))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ask.Section(say("incident.ask.packet"), new FactList(facts, true)));
    }

    /** Who said no before, why, and what the integrator found about that. */
    private Optional<Ask.Section> rejections(Seen seen) {
        var facts = seen.offers().stream()
                .filter(offer -> offer.state() == OfferState.REJECTED)
                .map(offer -> Fact.of(
                                names.party(offer.fact().to()),
                                offer.words() == null ? say("incident.ask.no-reason") : offer.words())
                        .withNote(answered(seen, offer)))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ask.Section(say("incident.ask.rejected-before"), new FactList(facts, true)));
    }

    private static String answered(Seen seen, Offer offer) {
        var time = offer.answeredAt() == null ? "" : at(seen, offer.answeredAt());
        return switch (offer.finding()) {
            case null -> time;
            case VALID -> say("incident.ask.found-valid", "time", time);
            case WRONGFUL -> say("incident.ask.found-wrongful", "time", time);
        };
    }

    private Ask arbitration(Seen seen, Sending sending, Arbitration open) {
        boolean decides = seen.actor().is(Role.DUTY_OFFICER);
        var late = open.dueAt().isBefore(seen.now());
        var ask = Ask.of(
                        "decision",
                        late ? Tone.OVER : Tone.RISK,
                        late ? overdue(seen, open.dueAt(), decides) : awaited(seen, open.dueAt(), decides),
                        say(
                                "incident.ask.decision",
                                "cause",
                                open.cause().words(),
                                "who",
                                names.party(seen.header().holder().party())))
                .with(acts.bar(seen, sending, "decide"))
                .with(decides ? sections(rejections(seen), precedents(seen)) : sections(rejections(seen)));
        return open.claim() == null ? ask : ask.quoting(open.claim());
    }

    private static String overdue(Seen seen, Instant due, boolean decides) {
        var time = at(seen, due);
        var lasted = ago(seen, due);
        return decides
                ? say("incident.ask.decide-overdue", "time", time, "lasted", lasted)
                : say("incident.ask.integrator-overdue", "time", time, "lasted", lasted);
    }

    private static String awaited(Seen seen, Instant due, boolean decides) {
        var time = at(seen, due);
        var left = left(seen, due);
        return decides
                ? say("incident.ask.decide-by", "time", time, "left", left)
                : say("incident.ask.integrator-by", "time", time, "left", left);
    }

    /** What was decided before about the same service: a decision is kept as a precedent. */
    private Optional<Ask.Section> precedents(Seen seen) {
        var service = seen.header().subject().service();
        if (service == null) {
            return Optional.empty();
        }
        var decisions = queue.decisions(seen.actor(), DECISIONS_LOOKED_AT);
        var ids = decisions.stream().map(decided -> decided.record().value()).collect(Collectors.toSet());
        var same = records
                .list(
                        seen.actor(),
                        RecordList.first(
                                RecordFields.among(ids).and(RecordFields.about(service)),
                                RecordList.Sort.NEWEST,
                                DECISIONS_LOOKED_AT))
                .rows()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::number));
        var facts = decisions.stream()
                .filter(decided -> same.containsKey(decided.record()))
                .limit(PRECEDENTS)
                .map(decided -> precedent(seen, decided, same.getOrDefault(decided.record(), "")))
                .toList();
        return facts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Ask.Section(say("incident.ask.decided-before"), new FactList(facts, true)));
    }

    private Fact precedent(Seen seen, HandOffQueue.Precedent decided, String number) {
        return Fact.linked(
                        names.party(decided.holder()),
                        number + ", " + seen.times().day(decided.decidedAt()),
                        "/incidents/" + number)
                .withNote(decided.reason());
    }

    private Ask pause(Seen seen, Sending sending, Pause pause) {
        var words = said(seen, pause.id());
        if (isUser(seen) && waitsForUser(pause)) {
            return Ask.of(
                            "question",
                            Tone.RISK,
                            say("incident.ask.question", "who", names.party(pause.party())),
                            say("incident.ask.goes-on"))
                    .quoting(words)
                    .with(desk.inline(seen, sending, "note", say("incident.ask.send")));
        }
        var lasted = DurationWords.of(Duration.between(pause.from(), seen.now()));
        var title = say(
                "incident.ask.paused",
                "reason",
                pause.fact().reason(),
                "time",
                seen.times().moment(pause.from()),
                "lasted",
                lasted);
        var stops = pause.fact().stops().isEmpty()
                ? say("incident.ask.no-stop")
                : say("incident.ask.stops", "clocks", changes.stops(pause.fact().stops()));
        var text = seen.actor().reach() == Reach.SELF
                ? say(
                        "incident.ask.then",
                        "who",
                        names.party(seen.header().holder().party()))
                : say(
                        "incident.ask.proof",
                        "stops",
                        stops,
                        "proof",
                        pause.fact().evidence());
        return Ask.of("waiting-" + pause.id(), Tone.PAUSED, title, text)
                .quoting(words)
                .with(new ActionBar(acts.offered(seen, sending, List.of("resume"))));
    }

    private static String said(Seen seen, int entry) {
        return seen.view().history().entries().stream()
                .filter(each -> each.seq() == entry)
                .findFirst()
                .map(each -> each.text() == null ? "" : each.text())
                .orElse("");
    }

    private Optional<Ask> resolved(Seen seen, Sending sending) {
        if (!seen.header().progress().state().equals(IncidentState.RESOLVED.name())) {
            return Optional.empty();
        }
        var words = seen.view()
                .history()
                .of(IncidentFacts.Resolved.class)
                .reduce((first, last) -> last)
                .map(entry -> entry.text() == null ? "" : entry.text())
                .orElse("");
        var subject = seen.header().subject();
        var person = subject.affected() != null ? subject.affected() : subject.reporter();
        var ask = isUser(seen)
                ? Ask.of("confirm-it", Tone.RISK, say("incident.ask.works"), say("incident.ask.by-itself"))
                : Ask.of(
                        "confirm-it",
                        Tone.MET,
                        person == null
                                ? say("incident.ask.somebody")
                                : say("incident.ask.confirm", "who", names.person(person)),
                        say("incident.ask.no-objection"));
        return Optional.of(ask.quoting(words).with(acts.bar(seen, sending, "confirm", "reopen", "close")));
    }

    /** Those it is for are asked whether it works once the other is over, since they may not read that one. */
    private Ask merged(Seen seen, Sending sending, Openable.Numbers openable, GoneOn gone) {
        var other = gone.link().fact().number().text();
        var bar = leading(
                seen, sending, openable, other, isUser(seen) ? List.of("reopen", "undo-merge") : List.of("undo-merge"));
        if (!isUser(seen)) {
            return Ask.of("merged", Tone.ACCENT, say("incident.ask.merged", "number", other), mergedBy(seen, gone))
                    .with(bar);
        }
        if (!gone.over()) {
            var text = say(
                    "incident.ask.merged-hear",
                    "time",
                    seen.times().moment(gone.link().entry().at()));
            return Ask.of("merged", Tone.ACCENT, say("incident.ask.merged", "number", other), text)
                    .with(bar);
        }
        return gone.withdrawn()
                ? Ask.of(
                                "merged",
                                Tone.RISK,
                                say("incident.ask.merged-withdrawn", "number", other),
                                say("incident.ask.merged-still"))
                        .with(bar)
                : Ask.of(
                                "merged",
                                Tone.RISK,
                                say("incident.ask.works"),
                                say("incident.ask.merged-over", "number", other))
                        .quoting(gone.words())
                        .with(bar);
    }

    private String mergedBy(Seen seen, GoneOn gone) {
        var entry = gone.link().entry();
        return say(
                "incident.ask.merged-by",
                "time",
                seen.times().moment(entry.at()),
                "who",
                names.person(entry.stamp().person()));
    }

    private Optional<Ask> partOf(Seen seen, Sending sending, Openable.Numbers openable) {
        return Links.of(seen.view().history(), Relation.CHILD_OF).map(link -> {
            var other = link.fact().number().text();
            return Ask.of(
                            "part-of",
                            Tone.ACCENT,
                            say("incident.ask.part", "number", other),
                            say("incident.ask.part-means"))
                    .with(leading(seen, sending, openable, other, List.of("leave-parent")));
        });
    }

    /** The way to the other record, where the viewer may open it, and what can be done. */
    private ActionBar leading(Seen seen, Sending sending, Openable.Numbers openable, String other, List<String> codes) {
        var actions = new ArrayList<Action>();
        if (openable.leads(other)) {
            actions.add(Action.go(say("incident.open", "number", other), "/incidents/" + other));
        }
        actions.addAll(acts.offered(seen, sending, codes));
        return new ActionBar(actions);
    }
}
