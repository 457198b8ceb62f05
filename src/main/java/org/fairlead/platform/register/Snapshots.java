package org.fairlead.platform.register;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists of everything in force, kept from one asking to the next: between two instants at which a version of the kind comes into
 * force, the list is the same. Clocks ask for the agreements at every step of every timeline.
 */
final class Snapshots {

    private final Map<String, OfOneKind> kinds = new ConcurrentHashMap<>();

    /** Lists of one kind: the first before any version was in force, then one from each edge on. */
    private record OfOneKind(Instant[] edges, AtomicReferenceArray<@Nullable List<Item<?>>> lists) {

        static OfOneKind of(Set<Instant> instants) {
            var edges = instants.stream().sorted().toArray(Instant[]::new);
            return new OfOneKind(edges, new AtomicReferenceArray<>(edges.length + 1));
        }

        int place(Instant at) {
            int found = Arrays.binarySearch(edges, at);
            return found >= 0 ? found + 1 : -found - 1;
        }
    }

    /** The list at the instant: a kept one, or the one that is made now. */
    List<Item<?>> at(String kind, Instant at, Supplier<Set<Instant>> edges, Function<Instant, List<Item<?>>> made) {
        var kept = kinds.computeIfAbsent(kind, any -> OfOneKind.of(edges.get()));
        int place = kept.place(at);
        var list = kept.lists().get(place);
        if (list == null) {
            list = made.apply(at);
            kept.lists().set(place, list);
        }
        return list;
    }

    /** A version was added: the kept lists of its kind are no longer true. */
    void forget(String kind) {
        kinds.remove(kind);
    }
}
