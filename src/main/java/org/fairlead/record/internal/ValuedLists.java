package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records.Page;
import org.fairlead.record.Row;
import org.fairlead.record.internal.ValueOrder.Values;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lists in orders that put records with one value together. Three reads of one trip: what follows in the value where the page begins, the
 * values after it one by one until the page is full, and the records without a value, which come last. Each walks an index that begins
 * with the value. Whoever sees few records has these sorted instead, since looking for them in every value takes longer.
 */
@Component
class ValuedLists {

    private final Database database;
    private final LineFields lines;
    private final ValueOrder order;

    ValuedLists(Database database, LineFields lines, ValueOrder order) {
        this.database = database;
        this.lines = lines;
        this.order = order;
    }

    /**
     * A page to read.
     *
     * @param actor who reads
     * @param list what was asked for
     * @param seen which records fit and may be seen
     * @param values the values in their order
     * @param within the order of records of one value
     */
    private record Asked(Actor actor, RecordList list, Condition seen, Values values, Order within) {

        /** One more than wanted tells whether there are more. */
        int most() {
            return list.limit() + 1;
        }

        /** Where in the values the page begins: before all of them, or after, when nothing else is said. */
        int begins() {
            return list.place()
                    .map(place -> values.place(place.value()))
                    .orElse(list.backwards() ? values.values().size() + 2 : 0);
        }
    }

    Page list(Actor actor, RecordList list, Condition listed, boolean few) {
        var values = order.of(list.sort(), list.place().map(RecordList.Place::value));
        var asked = new Asked(actor, list, listed.and(list.filter()), values, Order.of(list));
        var rows = few || actor.reach() == Reach.SELF ? sorted(asked) : walked(asked);
        boolean more = rows.size() > list.limit();
        var page = new ArrayList<>(rows.subList(0, Math.min(rows.size(), list.limit())));
        if (list.backwards()) {
            Collections.reverse(page);
        }
        return new Page(page, more);
    }

    private List<Row> walked(Asked asked) {
        var trip = database.trip(Asker.of(asked.actor()));
        int none = asked.values().values().size() + 1;
        int begins = asked.begins();
        var parts = new ArrayList<Answer<List<Row>>>();
        if (asked.list().backwards() && begins > none) {
            parts.add(part(trip, asked, asked.values().column().isNull()));
        }
        asked.list()
                .place()
                .ifPresent(place -> parts.add(
                        part(trip, asked, here(asked).and(asked.within().after(place)))));
        int from = asked.list().backwards() ? 1 : begins + 1;
        int to = asked.list().backwards() ? Math.min(begins, none) : none;
        if (from < to) {
            parts.add(trip.read(each(asked, from, to), HeaderRows::read));
        }
        if (!asked.list().backwards() && begins < none) {
            parts.add(part(trip, asked, asked.values().column().isNull()));
        }
        trip.run();
        return parts.stream().flatMap(part -> part.get().stream()).toList();
    }

    /** The value where the page begins. */
    private static Condition here(Asked asked) {
        var values = asked.values();
        int begins = asked.begins();
        return begins > values.values().size()
                ? values.column().isNull()
                : DSL.condition("{0} = ({1})[1]", values.column(), values.array(begins, begins + 1));
    }

    private Answer<List<Row>> part(RoundTrip trip, Asked asked, Condition which) {
        return trip.read(
                lines.of(asked.actor())
                        .from(HEADER)
                        .where(asked.seen().and(which))
                        .orderBy(asked.within().fields())
                        .limit(asked.most()),
                HeaderRows::read);
    }

    /** The first rows of the values from one to before another, each walked only until the page is full. */
    private Query each(Asked asked, int from, int to) {
        var backwards = asked.list().backwards();
        var value = DSL.field(DSL.name("each", "value"));
        var place = DSL.field(DSL.name("each", "place"), Long.class);
        OrderField<Long> directed = backwards ? place.desc() : place.asc();
        var values = DSL.table(
                        "(select value, place from unnest({0}) with ordinality as given(value, place) order by place {1})",
                        asked.values().array(from, to), DSL.keyword(backwards ? "desc" : "asc"))
                .as("each");
        var column = asked.values().column();
        var rows = DSL.lateral(lines.of(asked.actor())
                        .from(HEADER)
                        .where(asked.seen().and(DSL.condition("{0} = {1}", column, value)))
                        .orderBy(asked.within().fields())
                        .limit(asked.most()))
                .asTable("line");
        var fields = new ArrayList<OrderField<?>>();
        fields.add(directed);
        fields.addAll(asked.within().fields(rows));
        return DSL.select(rows.fields())
                .from(values)
                .crossJoin(rows)
                .orderBy(fields)
                .limit(asked.most());
    }

    private List<Row> sorted(Asked asked) {
        var backwards = asked.list().backwards();
        Field<Integer> place = asked.values().place();
        var after = asked.list().place().map(at -> {
            int begins = asked.begins();
            return (backwards ? place.lt(begins) : place.gt(begins))
                    .or(place.eq(begins).and(asked.within().after(at)));
        });
        var fields = new ArrayList<OrderField<?>>();
        fields.add(backwards ? place.desc() : place.asc());
        fields.addAll(asked.within().fields());
        var trip = database.trip(Asker.of(asked.actor()));
        var found = trip.read(
                lines.of(asked.actor())
                        .from(HEADER)
                        .where(asked.seen().and(after.orElseGet(DSL::noCondition)))
                        .orderBy(fields)
                        .limit(asked.most()),
                HeaderRows::read);
        trip.run();
        return found.get();
    }
}
