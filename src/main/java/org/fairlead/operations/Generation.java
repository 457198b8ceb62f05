package org.fairlead.operations;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.id.HumanNumber;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.record.BulkTimelines.NewRecord;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timer;
import org.fairlead.record.TimerRule;

/**
 * The incidents of one call: which there are and when they began. Incident n of a seed has the same key, number and story whenever
 * it is told; the calendar days follow from the stretch that the call covers.
 */
final class Generation {

    private static final long KEYS_BEGIN = Instant.parse("2020-01-01T00:00:00Z").toEpochMilli();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;
    private static final int NUMBER_BITS = 35;
    private static final long ODD_35 = 0x5_DEEC_E66DL;

    private final SampleEstate estate;
    private final Span span;
    private final List<TimerRule> rules;

    Generation(SampleEstate estate, Span span, List<TimerRule> rules) {
        this.estate = estate;
        this.span = span;
        this.rules = List.copyOf(rules);
    }

    /**
     * What is asked for.
     *
     * @param seed of all chance
     * @param incidents how many
     * @param from when the first began
     * @param to when the last began, and after which nothing has happened
     * @param open how many of a hundred nobody has resolved yet; they began in the last two days
     */
    record Span(long seed, int incidents, Instant from, Instant to, int open) {

        private static final Duration LATELY = Duration.ofDays(2);

        Instant opened(int place) {
            var length = Duration.between(from, to);
            return from.plusMillis((long) (length.toMillis() * (place / (double) incidents)));
        }

        Instant openedLately(RandomGenerator random) {
            return to.minusSeconds(random.nextLong(LATELY.toSeconds()));
        }
    }

    /** The incident at a place, counted from 0; the attempt differs when its number is taken. */
    NewRecord at(int place, int attempt) {
        var random = new SplittableRandom(span.seed() * SPREAD + place);
        var id = key(place, random);
        boolean open = random.nextInt(100) < span.open();
        var began = open ? span.openedLately(random) : span.opened(place);
        var story = new SampleStory(estate, id, random, began);
        var number = number(place, attempt);
        var told = open ? story.tellUnfinished(number, span.to()) : story.tell(number, span.to());
        return isOver(told) ? told : withTimers(told);
    }

    private static boolean isOver(NewRecord told) {
        return told.entries().getLast().fact() instanceof org.fairlead.incident.IncidentFacts.Closed;
    }

    private static RecordId key(int place, SplittableRandom random) {
        long high = KEYS_BEGIN + place << 16 | VERSION_7 | random.nextInt(1 << 12);
        return new RecordId(new UUID(high, VARIANT | random.nextLong() >>> 2));
    }

    /** No two places of a seed share a number: multiplying by an odd factor only shuffles the 35 bits. */
    private HumanNumber number(int place, int attempt) {
        long bits = (place + ((long) attempt << 31)) * ODD_35 + span.seed() * SPREAD;
        RandomGenerator given = () -> bits << (Long.SIZE - NUMBER_BITS);
        return new UuidSource(java.time.Clock.systemUTC(), given).nextNumber("INC");
    }

    /** What the clock has done to it by the end: warnings, breaches, windows that ran out. */
    private NewRecord withTimers(NewRecord told) {
        var history = History.empty(told.id()).with(told.entries());
        while (true) {
            var due = due(history);
            if (due.isEmpty()) {
                return new NewRecord(told.id(), history.entries());
            }
            var timer = due.get();
            var rule = rules.stream()
                    .filter(each -> each.name().equals(timer.rule()))
                    .findFirst()
                    .orElseThrow();
            var added = new ArrayList<Entry>();
            for (var entry : rule.fire(history, timer)) {
                var stamp = new Entry.Stamp(
                        timer.at(), timer.at(), null, new PartyId(estate.desk().value()));
                added.add(new Entry(
                        history.version() + added.size() + 1,
                        stamp,
                        entry.audience(),
                        entry.named(),
                        SampleWords.MARKING,
                        entry.fact(),
                        entry.text()));
            }
            history = history.with(added);
        }
    }

    private Optional<Timer> due(History history) {
        return rules.stream()
                .flatMap(rule -> rule.timers(history).stream())
                .filter(timer -> !timer.at().isAfter(span.to()))
                .min(Comparator.comparing(Timer::at).thenComparing(Timer::name));
    }
}
