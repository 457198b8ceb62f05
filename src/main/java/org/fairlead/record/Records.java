package org.fairlead.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.platform.actor.Actor;
import org.jooq.Condition;

/**
 * Reading records: one or a list. Everything is filtered by what the actor may read, in our own conditions and again in
 * the database.
 */
public interface Records {

    /** The record by number or id. */
    Optional<RecordId> find(Actor actor, String numberOrId);

    /**
     * A record with the newest of its entries that the actor may read.
     *
     * @param most how many entries
     * @param before only entries before this place; {@link Integer#MAX_VALUE} for the newest
     * @throws org.fairlead.platform.refusal.RefusedException not found
     */
    RecordView view(Actor actor, RecordId id, int most, int before);

    /** The same by number or id; empty when there is none that the actor can see. */
    Optional<RecordView> view(Actor actor, String numberOrId, int most, int before);

    /** A page of a list. */
    Page list(Actor actor, RecordList list);

    /** How many records fit each filter, counted no further than the given number, in one round trip. */
    List<Integer> counts(Actor actor, List<Condition> filters, int noFurtherThan);

    /** How many records fit the filter, counted no further than the given number. */
    default int count(Actor actor, Condition filter, int noFurtherThan) {
        return counts(actor, List.of(filter), noFurtherThan).getFirst();
    }

    /** The records of these ids, as far as the actor may read them; one trip, or none where there are no ids. */
    default Map<RecordId, Row> among(Actor actor, Collection<RecordId> ids) {
        var values = ids.stream().map(RecordId::value).collect(Collectors.toSet());
        if (values.isEmpty()) {
            return Map.of();
        }
        var list = RecordList.first(RecordFields.among(values), RecordList.Sort.NEWEST, values.size());
        return list(actor, list).rows().stream().collect(Collectors.toMap(Row::id, Function.identity()));
    }

    /** A list in groups: the first rows of each, and how many there are. */
    Grouped groups(Actor actor, GroupedList list);

    /**
     * How many records of each filter have which value in common, in one round trip; of each filter no more records are looked at than the
     * given number.
     */
    List<Tally> tallies(Actor actor, List<Condition> filters, GroupedList.By by, int noFurtherThan);

    /**
     * How many records have which value.
     *
     * @param counts by value as kept: a code, a number or an id; empty for records without one
     * @param whole whether every record was looked at; otherwise there are at least as many
     */
    record Tally(Map<String, Integer> counts, boolean whole) {
        /** Copies the map. */
        public Tally {
            counts = Map.copyOf(counts);
        }

        /** How many have the value. */
        public int of(String value) {
            return counts.getOrDefault(value, 0);
        }
    }

    /**
     * A page of a list.
     *
     * @param rows in order
     * @param hasMore whether more follow in the direction read
     */
    record Page(List<Row> rows, boolean hasMore) {
        /** Copies the list. */
        public Page {
            rows = List.copyOf(rows);
        }
    }
}
