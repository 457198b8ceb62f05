package org.fairlead.record.internal;

import static org.fairlead.db.record.Tables.ENTRY;
import static org.fairlead.db.record.Tables.HEADER;
import static org.fairlead.platform.language.Say.say;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Grouped;
import org.fairlead.record.GroupedList;
import org.fairlead.record.Header;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.fairlead.record.RecordList;
import org.fairlead.record.RecordView;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads of this module: each one round trip. */
@Component
class RecordQueries implements Records {

    private static final String NOTE = "noted";

    private final Database database;
    private final EntryRows rows;
    private final LineFields lines;
    private final FewRecords few;
    private final Ordered ordered;

    RecordQueries(Database database, EntryRows rows, LineFields lines, FewRecords few, Ordered ordered) {
        this.database = database;
        this.rows = rows;
        this.lines = lines;
        this.few = few;
        this.ordered = ordered;
    }

    /** What reads lists in orders by value, and lists in groups. */
    @Component
    record Ordered(ValuedLists lists, QueueLists queue, GroupQueries groups) {}

    @Override
    public Optional<RecordId> find(Actor actor, String numberOrId) {
        return Wanted.of(numberOrId).flatMap(wanted -> {
            var trip = database.trip(Asker.of(actor));
            var found = trip.read(
                    DSL.select(HEADER.ID).from(HEADER).where(wanted.header()).and(Visibility.of(actor)));
            trip.run();
            return found.get().stream().findFirst().map(row -> new RecordId(row.get(HEADER.ID)));
        });
    }

    @Override
    public RecordView view(Actor actor, RecordId id, int most, int before) {
        return view(actor, Wanted.of(id), most, before)
                .orElseThrow(() -> GeneralRefusal.unknown(say("record.thing", "id", id)));
    }

    @Override
    public Optional<RecordView> view(Actor actor, String numberOrId, int most, int before) {
        return Wanted.of(numberOrId).flatMap(wanted -> view(actor, wanted, most, before));
    }

    private Optional<RecordView> view(Actor actor, Wanted wanted, int most, int before) {
        var trip = database.trip(Asker.of(actor));
        var seen = trip.read(DSL.select(HEADER.ID, HEADER.VERSION, HEADER.UPDATED_AT)
                .from(HEADER)
                .where(wanted.header())
                .and(Visibility.of(actor)));
        var newest = trip.read(
                DSL.select(EntryRows.COLUMNS)
                        .from(ENTRY)
                        .where(wanted.entries())
                        .and(ENTRY.SEQ.lt(before))
                        .and(Visibility.ofEntries(actor))
                        .orderBy(ENTRY.SEQ.desc())
                        .limit(most + 1),
                rows::read);
        trip.as(Asker.TOOL);
        var facts = trip.read(
                DSL.select(EntryRows.COLUMNS)
                        .from(ENTRY)
                        .where(wanted.entries())
                        .and(ENTRY.KIND.ne(DSL.inline(NOTE)))
                        .orderBy(ENTRY.SEQ),
                rows::read);
        trip.run();
        if (seen.get().isEmpty()) {
            return Optional.empty();
        }
        var head = seen.get().getFirst();
        var history = History.empty(new RecordId(head.get(HEADER.ID)))
                .with(facts.get())
                .at(new Header.Latest(head.get(HEADER.VERSION), head.get(HEADER.UPDATED_AT)));
        var entries = new ArrayList<>(newest.get());
        boolean older = entries.size() > most;
        if (older) {
            entries.removeLast();
        }
        return Optional.of(new RecordView(history, entries.reversed(), older));
    }

    @Override
    public Page list(Actor actor, RecordList list) {
        if (list.sort().along().grouped()) {
            return ordered.lists().list(actor, list, listed(actor), few.has(actor));
        }
        if (list.sort().along() == RecordList.Along.NEXT) {
            return ordered.queue().list(actor, list, listed(actor));
        }
        var order = Order.of(list);
        var condition = listed(actor).and(list.filter()).and(order.condition(list));
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                lines.of(actor)
                        .from(HEADER)
                        .where(condition)
                        .orderBy(order.fields())
                        .limit(list.limit() + 1),
                HeaderRows::read);
        trip.run();
        var page = new ArrayList<>(found.get());
        boolean more = page.size() > list.limit();
        if (more) {
            page.removeLast();
        }
        if (list.backwards()) {
            Collections.reverse(page);
        }
        return new Page(page, more);
    }

    private Condition listed(Actor actor) {
        return few.has(actor) ? Visibility.ofFew(actor) : Visibility.of(actor);
    }

    @Override
    public List<Integer> counts(Actor actor, List<Condition> filters, int noFurtherThan) {
        if (filters.isEmpty()) {
            return List.of();
        }
        var seen = listed(actor);
        var trip = database.trip(Asker.of(actor));
        var counted = filters.stream()
                .map(filter -> DSL.select(DSL.inline(1).as("one"))
                        .from(HEADER)
                        .where(seen.and(filter))
                        .limit(noFurtherThan))
                .map(some -> trip.read(DSL.selectCount().from(some)))
                .toList();
        trip.run();
        return counted.stream()
                .map(each -> each.get().getFirst().get(0, Integer.class))
                .toList();
    }

    @Override
    public List<Tally> tallies(Actor actor, List<Condition> filters, GroupedList.By by, int noFurtherThan) {
        return ordered.groups()
                .tallies(actor, filters.stream().map(listed(actor)::and).toList(), by, noFurtherThan);
    }

    @Override
    public Grouped groups(Actor actor, GroupedList list) {
        return ordered.groups().of(actor, list, listed(actor));
    }
}
