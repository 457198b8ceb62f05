package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.HEADER;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.sql.Answer;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.record.RecordFields;
import org.fairlead.record.RecordList;
import org.fairlead.record.Records.Page;
import org.fairlead.record.Row;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/**
 * Lists in the order of a queue. Two reads of one trip: the records that touch operations, of which there are few, and the rest along
 * their index, each only as far as the page goes.
 */
@Component
class QueueLists {

    private final Database database;
    private final LineFields lines;
    private final QueueOrder order;

    QueueLists(Database database, LineFields lines, QueueOrder order) {
        this.database = database;
        this.lines = lines;
        this.order = order;
    }

    /** What is read: who reads it, the list, and which records fit and may be seen. */
    private record Asked(Actor actor, RecordList list, Condition seen) {}

    Page list(Actor actor, RecordList list, Condition listed) {
        var asked = new Asked(actor, list, listed.and(list.filter()).and(RecordFields.open()));
        var first = order.touchesOperations(actor);
        var trip = database.trip(Asker.of(actor));
        var parts = new ArrayList<Answer<List<Row>>>();
        var place = list.place();
        boolean inFirst = place.map(RecordList.Place::touchesOperations).orElse(!list.backwards());
        if (place.isEmpty() || inFirst != list.backwards()) {
            parts.add(part(trip, asked, list.backwards() ? DSL.not(first) : first, place.isPresent()));
            parts.add(part(trip, asked, list.backwards() ? first : DSL.not(first), false));
        } else {
            parts.add(part(trip, asked, inFirst ? first : DSL.not(first), true));
        }
        trip.run();
        var rows = parts.stream().flatMap(part -> part.get().stream()).toList();
        boolean more = rows.size() > list.limit();
        var page = new ArrayList<>(rows.subList(0, Math.min(rows.size(), list.limit())));
        if (list.backwards()) {
            Collections.reverse(page);
        }
        return new Page(page.stream().map(row -> known(actor, row)).toList(), more);
    }

    private Answer<List<Row>> part(RoundTrip trip, Asked asked, Condition which, boolean fromPlace) {
        var list = asked.list();
        var from = list.place()
                .filter(place -> fromPlace)
                .map(place -> order.beyond(asked.actor(), place, list.backwards()))
                .orElseGet(DSL::noCondition);
        return trip.read(
                lines.of(asked.actor())
                        .from(HEADER)
                        .where(asked.seen().and(which).and(from))
                        .orderBy(order.fields(asked.actor(), list.backwards()))
                        .limit(list.limit() + 1),
                HeaderRows::read);
    }

    /** The places handed out are made of rows, and must not tell a deadline either. */
    private static Row known(Actor actor, Row row) {
        return actor.reach() == Reach.ALL
                        || actor.reach() == Reach.SYSTEM
                        || actor.reach() == Reach.PARTY
                                && actor.actsFor(new PartyId(row.holder().party()))
                ? row
                : row.withoutDue();
    }
}
