package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.GroupedList.By;
import org.fairlead.record.RecordFields;
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

    GroupQueries(Database database, LineFields lines, ValueOrder values) {
        this.database = database;
        this.lines = lines;
        this.values = values;
    }

    Grouped of(Actor actor, GroupedList list, Condition listed) {
        var order = Order.of(list.sort(), false);
        var places = Optional.of(list.sort())
                .filter(sort -> sort.along().grouped())
                .map(sort -> values.of(sort, Optional.empty()));
        var taken = lines.of(actor)
                .from(HEADER)
                .where(listed.and(list.filter()).and(order.placed()))
                .orderBy(first(places.map(ValueOrder.Values::place), order.fields()))
                .limit(list.most() + 1)
                .asTable("taken");
        var key = key(list.by(), taken);
        var lane = key(list.lanes(), taken);
        var placed = places.map(each -> each.place(Objects.requireNonNull(taken.field(each.column()))));
        var numbered = DSL.select(taken.fields())
                .select(key.as("key"), lane.as("lane"))
                .select(DSL.rowNumber()
                        .over(DSL.partitionBy(key, lane).orderBy(first(placed, order.fields(taken))))
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
        return Grouped.of(found.get(), list.most());
    }

    /** The value by which records are put together, as text; null for none. */
    private Field<String> key(@Nullable By by, Table<?> taken) {
        if (by == null) {
            return DSL.inline((String) null, SQLDataType.VARCHAR);
        }
        return by.isMark()
                ? lines.mark(by, taken)
                : Objects.requireNonNull(taken.field(RecordFields.column(by.code())))
                        .cast(SQLDataType.VARCHAR);
    }

    private static List<OrderField<?>> first(Optional<Field<Integer>> place, List<OrderField<?>> then) {
        var fields = new ArrayList<OrderField<?>>();
        place.ifPresent(fields::add);
        fields.addAll(then);
        return fields;
    }
}
