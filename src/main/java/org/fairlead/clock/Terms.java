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
import org.fairlead.platform.register.Item;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.jspecify.annotations.Nullable;

/**
 * What one clock of a record is counted by over its life, one term after another. A clock follows the version that was in force,
 * and written down, when it began. It looks again when the service changes, and when the priority changes if it had none; a
 * later version reaches it only by an entry on the timeline ({@link ClockFacts.TermsChanged}). So nothing that is written into
 * the register later can change what a clock showed before.
 */
final class Terms {

    /** Which agreement applies to a service at an instant, as known at another. */
    @FunctionalInterface
    interface Lookup {
        Optional<Item<Agreement>> find(@Nullable UUID service, Instant at, Instant known);
    }

    /** From an instant on: the agreement, the priority, the hours, and what the change does to the time before it. */
    private record Term(
            Instant from, Optional<Item<Agreement>> agreement, int priority, ServiceHours hours, ChangePolicy policy) {}

    private final Agreements agreements;
    private final Lookup lookup;
    private final List<Term> terms = new ArrayList<>();
    private Optional<Item<Agreement>> first = Optional.empty();
    private Optional<Item<Agreement>> newest = Optional.empty();
    private @Nullable Header governed;

    private Terms(Agreements agreements, Lookup lookup) {
        this.agreements = agreements;
        this.lookup = lookup;
    }

    /** The terms of a clock that begins at the instant, at the earliest when the record was opened. */
    static Terms of(History history, Instant begins, Agreements agreements, Lookup lookup) {
        var terms = new Terms(agreements, lookup);
        var steps = history.steps();
        var start = 0;
        while (start + 1 < steps.size() && !steps.get(start + 1).at().isAfter(begins)) {
            start++;
        }
        var step = steps.get(start);
        var at = Ends.later(begins, step.at());
        terms.begin(at, step.after(), lookup.find(step.after().subject().service(), at, known(step)));
        steps.subList(start + 1, steps.size()).forEach(terms::follow);
        return terms;
    }

    private static Instant known(History.Step step) {
        return step.entry().stamp().recordedAt();
    }

    private void follow(History.Step step) {
        var was = Objects.requireNonNull(governed);
        var now = step.after();
        if (step.entry().fact() instanceof ClockFacts.TermsChanged changed) {
            terms.getLast()
                    .agreement()
                    .filter(last -> last.id().equals(changed.agreement()) && last.version() < changed.version())
                    .flatMap(last -> agreements.version(changed.agreement(), changed.version()))
                    .ifPresent(item -> begin(step.at(), now, Optional.of(item)));
        } else if (!Objects.equals(was.subject().service(), now.subject().service())) {
            begin(step.at(), now, lookup.find(now.subject().service(), step.at(), known(step)));
        } else if (was.priority() != now.priority()) {
            var last = terms.getLast().agreement();
            begin(
                    step.at(),
                    now,
                    last.isPresent() ? last : lookup.find(now.subject().service(), step.at(), known(step)));
        }
    }

    /** A first promise counts from the start, whenever it was found out which one applies. */
    private void begin(Instant at, Header now, Optional<Item<Agreement>> found) {
        var policy = newest.isEmpty()
                ? ChangePolicy.RETROACTIVE
                : policy(found.or(() -> newest).orElseThrow());
        var same = found.isPresent()
                && !terms.isEmpty()
                && terms.getLast().agreement().equals(found);
        var hours = same
                ? terms.getLast().hours()
                : found.map(item -> agreements.hours(item, at)).orElseGet(ServiceHours::always);
        terms.add(new Term(at, found, now.priority(), hours, policy));
        first = first.or(() -> found);
        newest = found.or(() -> newest);
        governed = now;
    }

    private static ChangePolicy policy(Item<Agreement> agreement) {
        return switch (agreement.body().onChange()) {
            case PROSPECTIVE -> ChangePolicy.PROSPECTIVE;
            case RETROACTIVE -> ChangePolicy.RETROACTIVE;
            case RESTART -> ChangePolicy.RESTART;
        };
    }

    /** The rules for one measure. */
    List<ClockRule> rules(Function<Agreement.Target, Optional<Duration>> measure) {
        return terms.stream()
                .map(term -> new ClockRule(
                        term.from(),
                        term.hours(),
                        term.agreement()
                                .flatMap(item -> item.body().target(term.priority()))
                                .flatMap(measure),
                        term.policy()))
                .toList();
    }

    /** The first agreement found, which names the clock for good. */
    Optional<UUID> first() {
        return first.map(Item::id);
    }

    /** The version followed now; empty when none applies any more. */
    Optional<RecordClock.Source> source() {
        return terms.getLast()
                .agreement()
                .map(item -> new RecordClock.Source(
                        item.id(), item.version(), item.body().name()));
    }

    /** The shares of the target at which to warn. */
    List<Integer> marks() {
        return newest.map(item -> item.body().warnings()).orElse(List.of());
    }
}
