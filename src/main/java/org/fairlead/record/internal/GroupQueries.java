package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists in groups: the first records of the order, as many as are looked at, are put together and counted in one read. */
@Component
class GroupQueries {

    private static final String NUMBERED = "numbered";

    private final Database database;
    private final LineFields lines;
    private final ValueOrder values;
    private final QueueOrder queue;

    GroupQueries(Database database, LineFields lines, ValueOrder values, QueueOrder queue) {
        this.database = database;
        this.lines = lines;
        this.values = values;
        this.queue = queue;
    }

    /** How many have which value, each filter looked through no further than the most. */
    List<Records.Tally> tallies(Actor actor, List<Condition> filters, By by, int most) {
        var trip = database.trip(Asker.of(actor));
        var found = filters.stream()
                .map(filter -> {
                    var some = some(actor, filter, by, most + 1);
                    var key = key(by, some);
                    return trip.read(
                            DSL.select(key.as("key"), DSL.count()).from(some).groupBy(key));
                })
                .toList();
        trip.run();
        return found.stream()
                .map(each -> {
                    var counts = new LinkedHashMap<String, Integer>();
                    each.get()
                            .forEach(row -> counts.put(
                                    Objects.requireNonNullElse(row.get(0, String.class), ""),
                                    row.get(1, Integer.class)));
                    int looked =
                            counts.values().stream().mapToInt(Integer::intValue).sum();
                    return new Records.Tally(counts, looked <= most);
                })
                .toList();
    }

    private Table<?> some(Actor actor, Condition filter, By by, int most) {
        return by.isMark()
                ? lines.of(actor).from(HEADER).where(filter).limit(most).asTable("looked")
                : DSL.select(by.isOfPractice() ? lines.ofPractice(by, actor) : RecordFields.column(by.code()))
                        .from(HEADER)
                        .where(filter)
                        .limit(most)
                        .asTable("looked");
    }

    Grouped of(Actor actor, GroupedList list, Condition listed) {
        var order = Order.of(list.sort(), false);
        boolean queued = list.sort().along() == RecordList.Along.NEXT;
        var places = Optional.of(list.sort())
                .filter(sort -> sort.along().grouped())
                .map(sort -> values.of(sort, Optional.empty()));
        var taken = lines.of(actor)
                .select(ofPractice(actor, list))
                .from(HEADER)
                .where(listed.and(list.filter()).and(order.placed()))
                .orderBy(queued ? queue.whole(actor) : first(places.map(ValueOrder.Values::place), order.fields()))
                .limit(list.most() + 1)
                .asTable("taken");
        var key = key(list.by(), taken);
        var lane = key(list.lanes(), taken);
        var placed = places.map(each -> each.place(Objects.requireNonNull(taken.field(each.column()))));
        var numbered = DSL.select(taken.fields())
                .select(key.as("key"), lane.as("lane"))
                .select(DSL.rowNumber()
                        .over(DSL.partitionBy(key, lane)
                                .orderBy(queued ? queue.ofLines(actor, taken) : first(placed, order.fields(taken))))
                        .as("place"))
                .select(DSL.count().over(DSL.partitionBy(key, lane)).as("counted"))
                .from(taken)
                .asTable(NUMBERED);
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                DSL.select(numbered.fields())
                        .from(numbered)
                        .where(DSL.field(DSL.name(NUMBERED, "place"), Integer.class)
                                .le(list.rowsEach()))
                        .orderBy(DSL.field(DSL.name(NUMBERED, "place")), DSL.field(DSL.name(NUMBERED, "key"))),
                GroupRows::read);
        trip.run();
        return Grouped.of(found.get().stream().map(member -> told(list, member)).toList(), list.most());
    }

    private List<Field<?>> ofPractice(Actor actor, GroupedList list) {
        var fields = new ArrayList<Field<?>>();
        Stream.of(Optional.of(list.by()), Optional.ofNullable(list.lanes()))
                .flatMap(Optional::stream)
                .filter(By::isOfPractice)
                .distinct()
                .forEach(by -> fields.add(lines.ofPractice(by, actor)));
        return fields;
    }

    /** What a practice keeps stands on the row as well. */
    private static Grouped.Member told(GroupedList list, Grouped.Member member) {
        var values = new HashMap<String, Object>();
        if (list.by().isOfPractice() && member.key() != null) {
            values.put(list.by().code(), member.key());
        }
        var lanes = list.lanes();
        if (lanes != null && lanes.isOfPractice() && member.lane() != null) {
            values.put(lanes.code(), member.lane());
        }
        return values.isEmpty()
                ? member
                : new Grouped.Member(
                        member.key(),
                        member.lane(),
                        member.count(),
                        member.row().with(values));
    }

    /** The value by which records are put together, as text; null for none. */
    private Field<String> key(@Nullable By by, Table<?> taken) {
        if (by == null) {
            return DSL.inline((String) null, SQLDataType.VARCHAR);
        }
        if (by.isMark()) {
            return lines.mark(by, taken);
        }
        var kept = by.isOfPractice() ? taken.field(by.code()) : taken.field(RecordFields.column(by.code()));
        return Objects.requireNonNull(kept).cast(SQLDataType.VARCHAR);
    }

    private static List<OrderField<?>> first(Optional<Field<Integer>> place, List<OrderField<?>> then) {
        var fields = new ArrayList<OrderField<?>>();
        place.ifPresent(fields::add);
        fields.addAll(then);
        return fields;
    }
}
