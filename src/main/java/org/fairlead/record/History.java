package org.fairlead.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record's timeline in order, folded. Notes may be left out: they change nothing but the version, so everything computed from a
 * history is the same with and without them.
 */
public final class History {

    private final RecordId id;
    private final List<Entry> entries;
    private final List<Holding> holdings;
    private final List<Step> steps;
    private final @Nullable Header header;
    private final Map<Class<?>, Object> computed = new ConcurrentHashMap<>();

    private History(
            RecordId id, List<Entry> entries, List<Holding> holdings, List<Step> steps, @Nullable Header header) {
        this.id = id;
        this.entries = entries;
        this.holdings = holdings;
        this.steps = steps;
        this.header = header;
    }

    /**
     * An entry and the header it led to.
     *
     * @param entry the entry
     * @param at when it happened, never before the entry before it
     * @param after the header after it
     */
    public record Step(Entry entry, Instant at, Header after) {}

    /** A timeline on which nothing has happened yet. */
    public static History empty(RecordId id) {
        return new History(id, List.of(), List.of(), List.of(), null);
    }

    /** The record. */
    public RecordId id() {
        return id;
    }

    /** The history with more entries at its end. */
    public History with(List<Entry> added) {
        var all = new ArrayList<>(entries);
        var held = new ArrayList<>(holdings);
        var taken = new ArrayList<>(steps);
        var now = header;
        for (var entry : added) {
            all.add(entry);
            now = step(now, entry);
            var at = taken.isEmpty() || entry.at().isAfter(taken.getLast().at())
                    ? entry.at()
                    : taken.getLast().at();
            taken.add(new Step(entry, at, now));
            hold(held, now, at);
        }
        return new History(id, List.copyOf(all), List.copyOf(held), List.copyOf(taken), now);
    }

    /** The same history when notes not loaded here have moved the version on. */
    public History at(Header.Latest latest) {
        return latest.version() > version() ? new History(id, entries, holdings, steps, header().with(latest)) : this;
    }

    /** The history as it was after the given entry. */
    public History upTo(int seq) {
        return empty(id)
                .with(entries.stream().filter(entry -> entry.seq() <= seq).toList());
    }

    private static Header step(@Nullable Header header, Entry entry) {
        if (entry.fact() instanceof RecordFacts.Opened opened) {
            if (header != null) {
                throw new IllegalStateException("a record can be opened once only");
            }
            return opened.begin(entry);
        }
        if (header == null) {
            throw new IllegalStateException("a timeline must begin with its opening");
        }
        return entry.fact().touch(header, entry).with(header.latest().then(entry));
    }

    private static void hold(List<Holding> held, Header now, Instant at) {
        var party = now.holder().party();
        if (held.isEmpty()) {
            held.add(new Holding(1, party, now.openedAt(), null));
            return;
        }
        var last = held.getLast();
        if (!last.party().equals(party)) {
            held.set(held.size() - 1, new Holding(last.ordinal(), last.party(), last.from(), at));
            held.add(new Holding(last.ordinal() + 1, party, at, null));
        }
    }

    /** Whether nothing has happened yet. */
    public boolean isEmpty() {
        return header == null;
    }

    /** The header as the timeline leaves it. */
    public Header header() {
        if (header == null) {
            throw new IllegalStateException("nothing has happened to " + id + " yet");
        }
        return header;
    }

    /** The number of the newest entry; 0 when there is none. */
    public int version() {
        return header == null ? 0 : header.latest().version();
    }

    /** The entries known here, in order. */
    public List<Entry> entries() {
        return entries;
    }

    /** When the last fact happened, remarks apart. */
    public Instant lastAt() {
        return steps.stream()
                .filter(step -> !(step.entry().fact() instanceof Remark))
                .map(Step::at)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    /** The entries whose fact is of the type, in order. */
    public Stream<Entry> of(Class<? extends Fact> type) {
        return entries.stream().filter(entry -> type.isInstance(entry.fact()));
    }

    /** The entries known here with the headers they led to, in order. */
    public List<Step> steps() {
        return steps;
    }

    /**
     * The steps without those between something that ended the work and was taken back, and its taking back. What is taken back
     * without having changed how far the record is, such as being part of another, leaves the steps between alone.
     */
    public List<Step> lasting() {
        var left = new ArrayList<>(steps);
        Step last = null;
        for (var step : steps) {
            if (step.entry().fact() instanceof Undoes undoes
                    && last != null
                    && !last.after().progress().equals(step.after().progress())) {
                left.removeIf(each -> each.entry().seq() >= undoes.undone()
                        && each.entry().seq() < step.entry().seq());
            }
            last = step;
        }
        return left;
    }

    /** The header as it was before the entry. */
    public Header before(int seq) {
        return steps.stream()
                .filter(step -> step.entry().seq() < seq)
                .map(Step::after)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** A value computed from this history, computed once. The computation must be a pure function of the history. */
    public <T> T memo(Class<T> type, Function<History, T> computation) {
        var known = computed.get(type);
        if (known == null) {
            known = computation.apply(this);
            computed.put(type, known);
        }
        return type.cast(known);
    }

    /** Who owned it when, in order. */
    public List<Holding> holdings() {
        return holdings;
    }

    /** The pauses, in the order they began. */
    public List<Pause> pauses() {
        var pauses = new TreeMap<Integer, Pause>();
        for (var entry : entries) {
            switch (entry.fact()) {
                case RecordFacts.Paused paused ->
                    pauses.put(entry.seq(), new Pause(entry.seq(), paused, entry.party(), entry.at(), null, null));
                case RecordFacts.Resumed resumed ->
                    resumed.pauses()
                            .forEach(id -> pauses.computeIfPresent(id, (any, pause) -> ended(pause, entry.at())));
                case RecordFacts.PauseVoided voided ->
                    pauses.computeIfPresent(voided.pause(), (any, pause) -> voided(pause, entry.at()));
                default -> {}
            }
        }
        return List.copyOf(pauses.values());
    }

    /** The pauses that stop clocks now. */
    public List<Pause> lastingPauses() {
        return pauses().stream().filter(Pause::lasts).toList();
    }

    private static Pause ended(Pause pause, Instant at) {
        return pause.to() != null
                ? pause
                : new Pause(pause.id(), pause.fact(), pause.party(), pause.from(), at, pause.voidedAt());
    }

    private static Pause voided(Pause pause, Instant at) {
        return new Pause(
                pause.id(), pause.fact(), pause.party(), pause.from(), pause.to() == null ? at : pause.to(), at);
    }
}
