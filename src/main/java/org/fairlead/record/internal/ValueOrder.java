package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.record.tables.records.HeaderRecord;
import org.fairlead.platform.filter.FilterField.Choice;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordList.Along;
import org.fairlead.record.RecordList.Sort;
import org.fairlead.record.StateChoices;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * The values by which an order puts records together, in their order: states as they follow one another, everything else by its name in
 * the register. Which values there are is read by jumping along an index from one to the next, so that it costs one look for each and not
 * one for each record.
 */
@Component
class ValueOrder {

    private final Database database;
    private final Register register;
    private final List<StateChoices> states;

    ValueOrder(Database database, Register register, List<StateChoices> states) {
        this.database = database;
        this.register = register;
        this.states = List.copyOf(states);
    }

    /**
     * The values of an order, first the first. Records without a value come after all of them, whatever the direction.
     *
     * @param column where the value is
     * @param values as kept in the column
     */
    record Values(TableField<HeaderRecord, ?> column, List<?> values) {

        /** Where a value stands, counted from 1; after all others for none. */
        int place(String value) {
            for (int at = 0; at < values.size(); at++) {
                if (values.get(at).toString().equals(value)) {
                    return at + 1;
                }
            }
            return values.size() + 1;
        }

        /** The values as one argument. */
        Field<?> array() {
            return array(values);
        }

        private Field<?> array(List<?> some) {
            return column.getType() == UUID.class
                    ? DSL.val(some.toArray(UUID[]::new))
                    : DSL.val(some.stream().map(Object::toString).toArray(String[]::new));
        }

        /** Those from one place to another, both counted from 1, the second not included. */
        Field<?> array(int from, int to) {
            return array(values.subList(from - 1, Math.max(from, to) - 1));
        }

        /** Where a record stands among them, as an expression. */
        Field<Integer> place() {
            return place(column);
        }

        /** The same of a table that has the column. */
        Field<Integer> place(Field<?> there) {
            return DSL.field(
                    "coalesce(array_position({0}, {1}), {2})",
                    Integer.class, array(), there, DSL.inline(values.size() + 1));
        }
    }

    /** The values there are, and the given one, in the order. */
    Values of(Sort sort, Optional<String> besides) {
        var column = column(sort.along());
        if (!sort.along().named()) {
            var codes = states.stream()
                    .flatMap(practice -> practice.states().stream())
                    .map(Choice::code)
                    .distinct()
                    .toList();
            return new Values(column, sort.down() ? codes.reversed() : codes);
        }
        var ids = new LinkedHashSet<>(inUse(column));
        besides.filter(value -> !value.isEmpty()).map(UUID::fromString).ifPresent(ids::add);
        return new Values(column, named(ids, kind(sort.along()), sort.down()));
    }

    private List<UUID> named(Collection<UUID> ids, String kind, boolean down) {
        record Title(UUID id, String words) {}
        var letters = Collator.getInstance(Locale.UK);
        var order = Comparator.comparing(Title::words, letters).thenComparing(Title::id);
        var titles = new ArrayList<Title>();
        var of = register.kinds().stream()
                .filter(each -> each.name().equals(kind))
                .findFirst()
                .orElseThrow();
        ids.forEach(id -> titles.add(new Title(id, title(of, id))));
        titles.sort(down ? Collections.reverseOrder(order) : order);
        return titles.stream().map(Title::id).toList();
    }

    private <T> String title(RegisterKind<T> kind, UUID id) {
        return register.title(kind, id);
    }

    private static TableField<HeaderRecord, ?> column(Along along) {
        return switch (along) {
            case STATE -> HEADER.STATE;
            case HOLDER -> HEADER.OWNER_PARTY;
            case TEAM -> HEADER.OWNER_TEAM;
            case OWNER -> HEADER.ASSIGNEE;
            case SERVICE -> HEADER.SERVICE;
            case OPENED, UPDATED, DUE, CUSTOMER_DUE, DONE, HAND_OVERS, PRIORITY, NUMBER, NEXT ->
                throw new IllegalArgumentException("not put together by value: " + along);
        };
    }

    private static String kind(Along along) {
        return switch (along) {
            case HOLDER -> "organisation";
            case TEAM -> "team";
            case OWNER -> "person";
            case SERVICE -> "service";
            case OPENED, UPDATED, DUE, CUSTOMER_DUE, DONE, HAND_OVERS, PRIORITY, NUMBER, STATE, NEXT ->
                throw new IllegalArgumentException("has no names: " + along);
        };
    }

    /** Every value of the column, by one look into its index for each. */
    private List<UUID> inUse(TableField<HeaderRecord, ?> column) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.read(DSL.select(DSL.field("each.value", UUID.class))
                .from(DSL.table("""
                        (with recursive step (value) as (
                          (select {0} from {1} where {0} is not null order by {0} limit 1)
                          union all
                          select (select {0} from {1} where {0} > step.value order by {0} limit 1) from step where step.value is not null)
                        select value from step where value is not null)""", column, HEADER).as("each")));
        trip.run();
        return found.get().stream().map(row -> row.get(0, UUID.class)).toList();
    }
}
