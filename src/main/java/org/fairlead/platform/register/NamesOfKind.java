package org.fairlead.platform.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.fairlead.platform.register.RegisterNames.State;
import org.fairlead.platform.search.Wanted;

/**
 * The names of one kind in order, and under each word the names that have it. It is kept up with every version that is written, and with
 * the instants at which versions come into force. Readers do not wait.
 */
final class NamesOfKind {

    /** Up to so many names a word leads to are put in order; where it leads to more, the order is walked and the words are looked for. */
    private static final int FEW = 2_000;

    private final Map<State, Names> states = new EnumMap<>(State.class);
    private final PriorityQueue<Edge> edges = new PriorityQueue<>(Comparator.comparing(Edge::at));
    private volatile Instant nextEdge = Instant.MAX;
    private boolean built;

    NamesOfKind() {
        for (var state : State.values()) {
            states.put(state, new Names());
        }
    }

    private record Edge(Instant at, UUID id) {}

    /** A name in its place: by title whatever the case, then by id. */
    record Name(String title, String index, UUID id) implements Comparable<Name> {

        static Name of(String title, UUID id) {
            return new Name(title, Wanted.index(title), id);
        }

        @Override
        public int compareTo(Name other) {
            int byTitle = String.CASE_INSENSITIVE_ORDER.compare(title, other.title);
            return byTitle != 0 ? byTitle : id.compareTo(other.id);
        }

        private boolean holds(String[] beginnings) {
            return Arrays.stream(beginnings).allMatch(word -> index.contains(" " + word));
        }

        private Stream<String> words() {
            return Arrays.stream(index.split(" "))
                    .filter(word -> !word.isEmpty())
                    .distinct();
        }
    }

    private static final class Names {
        private final NavigableSet<Name> order = new ConcurrentSkipListSet<>();
        private final Map<UUID, Name> byId = new ConcurrentHashMap<>();
        private final NavigableMap<String, NavigableSet<Name>> words = new ConcurrentSkipListMap<>();

        private void put(UUID id, Optional<String> title) {
            var name = title.map(each -> Name.of(each, id));
            var before = name.isPresent() ? byId.put(id, name.get()) : byId.remove(id);
            if (before != null) {
                order.remove(before);
                before.words()
                        .forEach(word -> words.computeIfPresent(word, (any, names) -> {
                            names.remove(before);
                            return names.isEmpty() ? null : names;
                        }));
            }
            name.ifPresent(added -> {
                order.add(added);
                added.words()
                        .forEach(word -> words.computeIfAbsent(word, any -> new ConcurrentSkipListSet<>())
                                .add(added));
            });
        }
    }

    /** Takes in everything there is, when it is first asked. */
    synchronized void build(Stream<Versions> all, Instant now) {
        if (!built) {
            all.forEach(versions -> place(versions, now));
            built = true;
        }
    }

    /** A version was added. */
    synchronized void changed(Versions versions, Instant now) {
        if (built) {
            place(versions, now);
        }
    }

    /** Versions have come into force since: their items are put in their places. */
    void reach(Instant now, Function<UUID, Optional<Versions>> known) {
        if (nextEdge.isAfter(now)) {
            return;
        }
        synchronized (this) {
            var due = new HashSet<UUID>();
            while (!edges.isEmpty() && !edges.peek().at().isAfter(now)) {
                due.add(edges.remove().id());
            }
            due.forEach(id -> known.apply(id).ifPresent(versions -> place(versions, now)));
            nextEdge = edges.isEmpty() ? Instant.MAX : edges.peek().at();
        }
    }

    private void place(Versions versions, Instant now) {
        var newest = versions.newest();
        var current = versions.at(now).filter(item -> !item.retired());
        boolean planned = newest.inForce().isAfter(now);
        put(State.IN_FORCE, newest.id(), current.map(item -> title(versions, item)));
        put(
                State.PLANNED,
                newest.id(),
                Optional.of(newest).filter(item -> planned).map(item -> title(versions, item)));
        put(
                State.RETIRED,
                newest.id(),
                Optional.of(newest).filter(item -> item.retired() && !planned).map(item -> title(versions, item)));
        versions.items().stream()
                .map(Item::inForce)
                .filter(from -> from.isAfter(now))
                .map(from -> new Edge(from, newest.id()))
                .filter(edge -> !edges.contains(edge))
                .forEach(edges::add);
        nextEdge = edges.isEmpty() ? Instant.MAX : edges.peek().at();
    }

    private void put(State state, UUID id, Optional<String> title) {
        names(state).put(id, title);
    }

    private Names names(State state) {
        return Objects.requireNonNull(states.get(state));
    }

    private static String title(Versions versions, Item<?> item) {
        return title(versions.kind(), item);
    }

    private static <T> String title(RegisterKind<T> kind, Item<?> item) {
        return kind.title().apply(kind.type().cast(item.body()));
    }

    /** The ids of what fits, in order from the place on, read as far as it is asked for. */
    Stream<UUID> walk(RegisterNames.Wish wish, RegisterNames.Place place) {
        var names = names(wish.state());
        var words = Name.of(wish.words(), new UUID(0, 0)).words().toArray(String[]::new);
        var order = words.length == 0 ? names.order : found(names, words);
        var from = place.from() == null ? null : names.byId.get(place.from());
        var part = from == null
                ? place.backwards() ? order.descendingSet() : order
                : place.backwards() ? order.headSet(from, false).descendingSet() : order.tailSet(from, false);
        return part.stream().filter(name -> name.holds(words)).map(Name::id);
    }

    /** The names under the rarest of the words, where they are few; else all of them, among which those that fit are many. */
    private static NavigableSet<Name> found(Names names, String[] words) {
        NavigableSet<Name> fewest = names.order;
        for (var word : words) {
            var under = names.words
                    .subMap(word, true, word + Character.MAX_VALUE, false)
                    .values();
            var found = new TreeSet<Name>();
            for (var each : under) {
                if (found.size() > FEW) {
                    break;
                }
                each.stream().limit(FEW + 1L).forEach(found::add);
            }
            if (found.size() <= FEW && (fewest == names.order || found.size() < fewest.size())) {
                fewest = found;
            }
        }
        return fewest;
    }
}
