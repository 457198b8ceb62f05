package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.access.Viewer;
import org.fairlead.clock.ClockReading;
import org.fairlead.clock.ClockState;
import org.fairlead.clock.RecordClock;
import org.fairlead.clock.RecordClocks;
import org.fairlead.clock.Span;
import org.fairlead.clock.SpanKind;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.ActionBar;
import org.fairlead.platform.web.ui.Fact;
import org.fairlead.platform.web.ui.FactList;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.NavItem;
import org.fairlead.platform.web.ui.PageHeader;
import org.fairlead.platform.web.ui.Tabs;
import org.fairlead.platform.web.ui.WhyTable;
import org.fairlead.platform.words.DurationWords;
import org.fairlead.record.Holding;
import org.fairlead.record.Records;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why a clock shows what it shows: every interval, who held it, what started, paused and stopped it. */
@Controller
@Needs(Act.READ_RECORDS)
class WhyPages {

    private final Records records;
    private final RecordClocks clocks;
    private final ClockDrawing drawing;
    private final Names names;
    private final Clock clock;

    WhyPages(Records records, RecordClocks clocks, ClockDrawing drawing, Names names, Clock clock) {
        this.records = records;
        this.clocks = clocks;
        this.drawing = drawing;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/incidents/{number}/why")
    String customer(@PathVariable String number, Viewer viewer, Frame frame, Model model) {
        return why(number, RecordClocks.CUSTOMER_RESOLUTION, viewer, frame, model);
    }

    @GetMapping("/incidents/{number}/why/{clockId}")
    String why(@PathVariable String number, @PathVariable String clockId, Viewer viewer, Frame frame, Model model) {
        var view = records.view(viewer.actor(), number, 1, Integer.MAX_VALUE)
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.which", "number", number)));
        var seen = new Seen(view, viewer, clock.instant());
        var all = clocks.of(seen.view().history()).stream().filter(seen::sees).toList();
        var chosen = all.stream()
                .filter(each -> each.id().equals(clockId))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("incident.why.unknown")));
        var header = seen.header();
        var shown = header.identity().number().text();
        model.addAttribute(
                "page",
                Page.of(say("incident.why.title", "what", shown), frame, RecordDrawing.marking(header.marking()))
                        .under(new Link(say("incident.list.title"), "/incidents"), new Link(shown, seen.href()))
                        .spoken());
        model.addAttribute(
                "header",
                new PageHeader(
                        shown,
                        say("incident.why.title", "what", title(chosen)),
                        List.of(),
                        header.subject().title(),
                        ActionBar.of()));
        model.addAttribute(
                "tabs",
                new Tabs(
                        say("incident.filter.clocks"),
                        all.stream().map(each -> tab(seen, each, chosen)).toList()));
        model.addAttribute("facts", facts(seen, chosen));
        model.addAttribute("table", table(seen, chosen));
        return "incident/why";
    }

    private String title(RecordClock clock) {
        return switch (clock.kind()) {
            case LEG -> say("incident.why.held", "who", drawing.title(clock));
            case CUSTOMER, AGREEMENT ->
                switch (clock.measure()) {
                    case RESPONSE -> say("incident.why.respond", "who", drawing.title(clock));
                    case RESOLUTION -> say("incident.why.resolve", "who", drawing.title(clock));
                };
        };
    }

    private NavItem tab(Seen seen, RecordClock clock, RecordClock chosen) {
        var item = NavItem.of(title(clock), seen.href() + "/why/" + clock.id());
        return clock.id().equals(chosen.id()) ? item.asCurrent() : item;
    }

    private FactList facts(Seen seen, RecordClock chosen) {
        var reading = chosen.plan().read(seen.now());
        var times = seen.times();
        var facts = new ArrayList<Fact>();
        var source = chosen.source();
        facts.add(Fact.of(
                say("incident.why.agreement"),
                source == null
                        ? say("incident.why.no-agreement")
                        : say(
                                "incident.why.version",
                                "name",
                                source.name(),
                                "version",
                                Integer.toString(source.version()))));
        facts.add(Fact.of(
                say("incident.why.target"),
                reading.target().map(DurationWords::working).orElse(say("incident.why.no-target"))));
        facts.add(Fact.of(say("incident.why.counted"), DurationWords.exact(reading.running())));
        facts.add(Fact.of(say("incident.why.pauses"), DurationWords.exact(reading.paused())));
        reading.due().ifPresent(due -> facts.add(Fact.of(say("incident.column.due"), times.full(due))));
        reading.breachedAt().ifPresent(at -> facts.add(Fact.of(say("incident.why.went-over"), times.full(at))));
        var next = drawing.next(seen, chosen, reading);
        if (!next.isEmpty()) {
            facts.add(Fact.of(say("incident.why.next"), next));
        }
        verdict(reading).ifPresent(words -> facts.add(Fact.of(say("incident.why.verdict"), words)));
        facts.add(Fact.of(say("incident.why.as-of"), times.full(seen.now())));
        return new FactList(facts, true);
    }

    /** What is to be said of a clock that has stopped: whether what it ran was within its target. */
    private static Optional<String> verdict(ClockReading reading) {
        return reading.state() != ClockState.STOPPED
                ? Optional.empty()
                : reading.remaining()
                        .map(left -> reading.breached()
                                ? say("incident.why.over")
                                : say("incident.why.met", "time", DurationWords.exact(left)));
    }

    private WhyTable table(Seen seen, RecordClock chosen) {
        var intervals = new ArrayList<WhyTable.Interval>();
        var total = Duration.ZERO;
        for (var whole : chosen.plan().explain(seen.now())) {
            for (var span : byHolder(seen, whole)) {
                total = span.kind() == SpanKind.RUNNING ? total.plus(span.working()) : total;
                intervals.add(interval(seen, chosen, span, total));
            }
        }
        return new WhyTable(
                say("incident.why.from-start"), intervals, say("incident.why.counted"), DurationWords.exact(total));
    }

    /** The stretch cut where the record changed hands, so that each part names who held it. */
    private static List<Span> byHolder(Seen seen, Span span) {
        var cuts = new ArrayList<Instant>(List.of(span.from()));
        seen.view().history().holdings().stream()
                .map(Holding::from)
                .filter(at -> at.isAfter(span.from()) && at.isBefore(span.to()))
                .forEach(cuts::add);
        if (cuts.size() == 1 || span.kind() == SpanKind.NOT_HELD) {
            return List.of(span);
        }
        cuts.add(span.to());
        var parts = new ArrayList<Span>();
        for (int at = 1; at < cuts.size(); at++) {
            var from = cuts.get(at - 1);
            var working = span.working().isZero() ? Duration.ZERO : Duration.between(from, cuts.get(at));
            parts.add(new Span(from, cuts.get(at), span.kind(), span.label(), working));
        }
        return parts;
    }

    private WhyTable.Interval interval(Seen seen, RecordClock chosen, Span span, Duration total) {
        var times = seen.times();
        var holder = holder(seen, span);
        var when = new WhyTable.Span(
                times.moment(span.from()), times.moment(span.to()), lasted(Duration.between(span.from(), span.to())));
        return new WhyTable.Interval(
                when,
                names.party(holder),
                names.colour(holder),
                effect(seen, chosen, span),
                DurationWords.exact(total));
    }

    /** To the second, as the sum beside it; days are for what no one adds up. */
    private static String lasted(Duration span) {
        return span.compareTo(Duration.ofDays(2)) < 0 ? DurationWords.exact(span) : DurationWords.of(span);
    }

    private static PartyId holder(Seen seen, Span span) {
        return seen.view().history().holdings().stream()
                .filter(holding -> !span.from().isBefore(holding.from()))
                .reduce((first, last) -> last)
                .map(Holding::party)
                .orElse(seen.header().holder().party());
    }

    private WhyTable.Effect effect(Seen seen, RecordClock chosen, Span span) {
        return switch (span.kind()) {
            case RUNNING -> new WhyTable.Effect(true, elsewhere(seen, chosen, span), null);
            case PAUSED ->
                new WhyTable.Effect(false, say("incident.lanes.paused", "reason", span.label()), evidence(seen, span));
            case OUTSIDE_HOURS -> new WhyTable.Effect(false, say("incident.why.outside"), null);
            case NOT_HELD -> new WhyTable.Effect(false, notHere(seen, chosen, span), null);
            case SET_ASIDE -> new WhyTable.Effect(false, say("incident.why.set-aside"), null);
        };
    }

    /** Why time counts for a party that did not hold it then (ATT-03); empty for the party that did. */
    private String elsewhere(Seen seen, RecordClock chosen, Span span) {
        var party = chosen.party();
        return party == null || party.equals(holder(seen, span))
                ? ""
                : say("incident.why.theirs", "who", names.party(party));
    }

    private String notHere(Seen seen, RecordClock chosen, Span span) {
        var party = chosen.party();
        boolean open = seen.header().progress().doneAt() == null
                || span.from().isBefore(seen.header().progress().doneAt());
        return party != null && open && party.equals(holder(seen, span))
                ? say("incident.why.not-here")
                : say("incident.why.not-held");
    }

    private static org.fairlead.platform.web.ui.@org.jspecify.annotations.Nullable Link evidence(Seen seen, Span span) {
        return seen.view().history().pauses().stream()
                .filter(pause -> !pause.from().isAfter(span.from())
                        && (pause.to() == null || pause.to().isAfter(span.from())))
                .findFirst()
                .map(pause -> new Link(
                        say("incident.why.proof", "proof", pause.fact().evidence()),
                        seen.href() + "#entry-" + pause.id()))
                .orElse(null);
    }
}
