package org.fairlead.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.fairlead.agreement.Agreement;
import org.fairlead.agreement.Agreements;
import org.fairlead.calendar.ServiceHours;
import org.fairlead.handoff.Finding;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.OfferState;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.fairlead.record.ClockKind;
import org.fairlead.record.Fact;
import org.fairlead.record.History;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordFacts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The clocks of a record, computed from its history and the agreements in force (ATT-01): the customer's, a leg for every party
 * that held it, and one for every agreement that applies. Nothing is stored as truth: the same history gives the same clocks.
 */
@Component
public final class RecordClocks {

    /** The customer's resolution clock, which the legs add up to. */
    public static final String CUSTOMER_RESOLUTION = "customer-resolution";

    private static final String CUSTOMER_RESPONSE = "customer-response";

    private final Agreements agreements;

    RecordClocks(Agreements agreements) {
        this.agreements = agreements;
    }

    /** All clocks of a record. */
    public List<RecordClock> of(History history) {
        return history.memo(Found.class, this::find).clocks();
    }

    private record Found(List<RecordClock> clocks) {}

    private Found find(History history) {
        var clocks = new ArrayList<RecordClock>();
        var customer = customer(history);
        clocks.add(customer);
        response(history).ifPresent(clocks::add);
        var attribution = attribution(history);
        for (var party : attribution.parties()) {
            var id = new PartyId(UUID.fromString(party));
            clocks.add(new RecordClock(
                    "leg-" + party,
                    ClockKind.LEG,
                    Measure.RESOLUTION,
                    id,
                    null,
                    attribution.legClock(party, customer.plan(), Optional.empty())));
            clocks.addAll(agreed(history, id, attribution));
        }
        return new Found(List.copyOf(clocks));
    }

    private RecordClock customer(History history) {
        var rules = rules(history, this::promised, Agreement.Target::resolution);
        var plan = new ClockPlan(life(history), pauses(history, ClockKind.CUSTOMER), rules.rules(), rules.marks());
        return new RecordClock(
                CUSTOMER_RESOLUTION,
                ClockKind.CUSTOMER,
                Measure.RESOLUTION,
                null,
                rules.source().orElse(null),
                plan);
    }

    private Optional<RecordClock> response(History history) {
        var rules = rules(history, this::promised, Agreement.Target::response);
        if (rules.rules().stream().allMatch(rule -> rule.target().isEmpty())) {
            return Optional.empty();
        }
        var waiting = new RunSegment(history.header().openedAt(), firstResponse(history), "Waiting for a response");
        var plan = new ClockPlan(List.of(waiting), pauses(history, ClockKind.CUSTOMER), rules.rules(), rules.marks());
        return Optional.of(new RecordClock(
                CUSTOMER_RESPONSE,
                ClockKind.CUSTOMER,
                Measure.RESPONSE,
                null,
                rules.source().orElse(null),
                plan));
    }

    private static Optional<Instant> firstResponse(History history) {
        var first = history.steps().getFirst().after().progress().state();
        return history.steps().stream()
                .filter(step -> !step.after().progress().state().equals(first)
                        || step.after().holder().assignee() != null)
                .map(History.Step::at)
                .findFirst();
    }

    private List<RecordClock> agreed(History history, PartyId party, Attribution attribution) {
        var clocks = new ArrayList<RecordClock>();
        Function<History.Step, Optional<Item<Agreement>>> provided =
                step -> agreements.providedBy(party, step.after().subject().service(), step.at());
        var resolution = rules(history, provided, Agreement.Target::resolution);
        resolution
                .source()
                .ifPresent(source -> clocks.add(new RecordClock(
                        "agreement-" + source.agreement() + "-resolution",
                        ClockKind.AGREEMENT,
                        Measure.RESOLUTION,
                        party,
                        source,
                        new ClockPlan(
                                held(history, party, attribution),
                                pauses(history, ClockKind.AGREEMENT),
                                resolution.rules(),
                                resolution.marks()))));
        var response = rules(history, provided, Agreement.Target::response);
        response.source()
                .filter(any ->
                        response.rules().stream().anyMatch(rule -> rule.target().isPresent()))
                .ifPresent(source -> clocks.add(new RecordClock(
                        "agreement-" + source.agreement() + "-response",
                        ClockKind.AGREEMENT,
                        Measure.RESPONSE,
                        party,
                        source,
                        new ClockPlan(
                                responding(history, party),
                                pauses(history, ClockKind.AGREEMENT),
                                response.rules(),
                                response.marks()))));
        return clocks;
    }

    /** The stretches that count for a party, within the record's life. */
    private List<RunSegment> held(History history, PartyId party, Attribution attribution) {
        var life =
                new ClockPlan(life(history), List.of(), List.of(ClockRule.measuring(ServiceHours.always())), List.of());
        return attribution.legClock(party.toString(), life, Optional.empty()).segments();
    }

    /** From each time the party took the record until somebody of it did something. */
    private static List<RunSegment> responding(History history, PartyId party) {
        var segments = new ArrayList<RunSegment>();
        for (var holding : history.holdings()) {
            if (holding.party().equals(party)) {
                var answered = history.steps().stream()
                        .filter(step -> step.at().isAfter(holding.from())
                                && step.entry().party().equals(party)
                                && answers(step.entry().fact()))
                        .map(History.Step::at)
                        .findFirst();
                var end = answered.or(() -> Optional.ofNullable(holding.to())).or(() -> doneAt(history));
                if (end.isEmpty() || end.get().isAfter(holding.from())) {
                    segments.add(new RunSegment(holding.from(), end, "Waiting for a response"));
                }
            }
        }
        return segments;
    }

    /** Notes are left out of some histories, so that no clock may hang on one; the tool's own warnings are nobody's answer. */
    private static boolean answers(Fact fact) {
        return !(fact instanceof RecordFacts.Noted
                || fact instanceof ClockFacts.Warned
                || fact instanceof ClockFacts.Breached);
    }

    private static Optional<Instant> doneAt(History history) {
        var progress = history.header().progress();
        return Optional.ofNullable(progress.doneAt()).or(() -> Optional.ofNullable(progress.endedAt()));
    }

    /** The stretches during which the work was not done; what was taken back later counts as if it had never been. */
    private static List<RunSegment> life(History history) {
        var segments = new ArrayList<RunSegment>();
        Instant from = null;
        for (var step : history.lasting()) {
            boolean alive = alive(step.after().progress().phase());
            if (alive && from == null) {
                from = step.at();
            } else if (!alive && from != null) {
                segments.add(new RunSegment(from, Optional.of(step.at()), "Open"));
                from = null;
            }
        }
        if (from != null) {
            segments.add(new RunSegment(from, Optional.empty(), "Open"));
        }
        return segments;
    }

    private static boolean alive(Phase phase) {
        return switch (phase) {
            case OPEN, WAITING -> true;
            case DONE, ENDED -> false;
        };
    }

    private static List<Pause> pauses(History history, ClockKind kind) {
        return history.pauses().stream()
                .filter(pause ->
                        pause.voidedAt() == null && pause.fact().stops().contains(kind))
                .map(pause -> new Pause(
                        Integer.toString(pause.id()),
                        pause.from(),
                        pause.ended(),
                        pause.fact().reason()))
                .toList();
    }

    private Attribution attribution(History history) {
        var holdings = history.holdings().stream()
                .map(held -> new Holding(held.party().toString(), held.from(), Optional.ofNullable(held.to())))
                .toList();
        var offers =
                HandOffs.of(history).offers().stream().map(RecordClocks::offer).toList();
        return Attribution.of(holdings, offers);
    }

    private static Offer offer(org.fairlead.handoff.Offer offer) {
        var window = new AcceptanceWindow.WallTime(
                Duration.between(offer.at(), offer.fact().answerBy()));
        var answer = Optional.ofNullable(offer.answeredAt())
                .map(at -> new Answer(at, verdict(offer.state(), offer.finding())));
        return new Offer(offer.fact().to().toString(), offer.at(), window, answer);
    }

    private static Answer.Verdict verdict(OfferState state, @Nullable Finding finding) {
        return switch (state) {
            case ACCEPTED -> Answer.Verdict.ACCEPTED;
            case OFFERED, TIMED_OUT, WITHDRAWN -> Answer.Verdict.WITHDRAWN;
            case REJECTED ->
                switch (finding) {
                    case VALID -> Answer.Verdict.REJECTED_VALID;
                    case WRONGFUL -> Answer.Verdict.REJECTED_WRONGFUL;
                    case null -> Answer.Verdict.REJECTED;
                };
        };
    }

    /** The rules a clock follows over a record's life: a new one wherever service or priority changed. */
    private record Rules(List<ClockRule> rules, Optional<RecordClock.Source> source, List<Integer> marks) {}

    private Rules rules(
            History history,
            Function<History.Step, Optional<Item<Agreement>>> applying,
            Function<Agreement.Target, Optional<Duration>> measure) {
        var rules = new ArrayList<ClockRule>();
        Optional<Item<Agreement>> last = Optional.empty();
        UUID service = null;
        int priority = 0;
        for (var step : history.steps()) {
            var header = step.after();
            boolean same = priority == header.priority()
                    && Objects.equals(service, header.subject().service());
            if (same) {
                continue;
            }
            boolean keep =
                    last.isPresent() && Objects.equals(service, header.subject().service());
            var found = keep ? last : applying.apply(step);
            var policy = last.isEmpty() ? ChangePolicy.RETROACTIVE : policy(found.orElse(last.get()));
            rules.add(new ClockRule(
                    step.at(),
                    found.map(item -> agreements.hours(item, step.at())).orElseGet(ServiceHours::always),
                    found.flatMap(item -> item.body().target(header.priority())).flatMap(measure),
                    policy));
            last = found;
            service = header.subject().service();
            priority = header.priority();
        }
        return new Rules(
                List.copyOf(rules),
                last.map(item -> new RecordClock.Source(
                        item.id(), item.version(), item.body().name())),
                last.map(item -> item.body().warnings()).orElse(List.of()));
    }

    private static ChangePolicy policy(Item<Agreement> agreement) {
        return switch (agreement.body().onChange()) {
            case PROSPECTIVE -> ChangePolicy.PROSPECTIVE;
            case RETROACTIVE -> ChangePolicy.RETROACTIVE;
            case RESTART -> ChangePolicy.RESTART;
        };
    }

    private Optional<Item<Agreement>> promised(History.Step step) {
        return agreements.promised(step.after().subject().service(), step.at());
    }
}
