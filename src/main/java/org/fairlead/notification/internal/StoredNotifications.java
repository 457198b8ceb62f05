package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.TOLD;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.ToldRecord;
import org.fairlead.notification.EntryWords;
import org.fairlead.notification.Notifications;
import org.fairlead.notification.OwnNews;
import org.fairlead.notification.Reason;
import org.fairlead.notification.internal.Delivery.Shown;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.EntryRef;
import org.fairlead.record.ReadEntries;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notifications as their reader sees them: rows, and the entries they point to as far as the reader may read these now. The number of
 * unread ones is remembered for a moment, since every page shows it.
 */
@Component
class StoredNotifications implements Notifications {

    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final int MOST_REMEMBERED = 10_000;

    /** Among so many unread ones, those that may be read are counted; beyond, there are many. */
    private static final int LOOKED_AT = 150;

    private final Database database;
    private final ReadEntries entries;
    private final Map<String, EntryWords> words;
    private final List<OwnNews> own;
    private final Clock clock;
    private final Map<PersonId, Counted> counts = new ConcurrentHashMap<>();

    StoredNotifications(
            Database database, ReadEntries entries, List<EntryWords> words, List<OwnNews> own, Clock clock) {
        this.database = database;
        this.own = List.copyOf(own);
        this.entries = entries;
        this.words = words.stream().collect(Collectors.toUnmodifiableMap(EntryWords::kind, Function.identity()));
        this.clock = clock;
    }

    private record Counted(Actor actor, int unread, Instant until) {}

    @Override
    public int unread(Actor actor) {
        var person = actor.person();
        if (person == null) {
            return 0;
        }
        var now = clock.instant();
        var known = counts.get(person);
        if (known != null && known.actor().equals(actor) && known.until().isAfter(now)) {
            return known.unread();
        }
        if (counts.size() > MOST_REMEMBERED) {
            counts.clear();
        }
        var latest = DSL.select(TOLD.RECORD_ID, TOLD.SEQ)
                .from(TOLD)
                .where(own(person, true))
                .orderBy(TOLD.TOLD_AT.desc())
                .limit(LOOKED_AT);
        int ofOwn = own.stream()
                .mapToInt(source -> source.unread(actor, COUNTED + 1))
                .sum();
        int all = Math.min(COUNTED + 1, entries.count(actor, latest) + ofOwn);
        var counted = new Counted(actor, all, now.plus(REMEMBERED));
        counts.put(person, counted);
        return counted.unread();
    }

    private static Condition own(PersonId person, boolean unread) {
        var mine = TOLD.PERSON_ID.eq(person.value()).and(TOLD.SHOWN.eq(DSL.inline(Shown.SHOWN.name())));
        return unread ? mine.and(TOLD.READ_AT.isNull()) : mine;
    }

    @Override
    public Page page(Viewer viewer, Wanted wanted, @Nullable Place after, int most) {
        var found = new ArrayList<Notification>();
        var place = after;
        boolean more = true;
        while (more && found.size() < most) {
            var rows = rows(viewer.actor(), wanted, place, most + 1);
            more = rows.size() > most;
            for (var each : readable(viewer, more ? rows.subList(0, most) : rows)) {
                if (found.size() < most) {
                    found.add(each);
                }
            }
            place = rows.isEmpty() ? place : place(rows.get(Math.min(rows.size(), most) - 1));
            if (found.size() == most) {
                var last = found.getLast();
                var end = new Place(last.toldAt(), last.id());
                more = more || !end.equals(place);
                place = end;
            }
        }
        return new Page(found, more ? place : null);
    }

    private static Place place(ToldRecord row) {
        return new Place(row.getToldAt(), row.getId());
    }

    private List<ToldRecord> rows(Actor actor, Wanted wanted, @Nullable Place after, int most) {
        var condition = own(actor.optionalPerson().orElseThrow(), wanted.unread());
        if (!wanted.reasons().isEmpty()) {
            condition = condition.and(TOLD.REASON.in(
                    wanted.reasons().stream().map(Enum::name).sorted().toList()));
        }
        if (after != null) {
            condition = condition.and(DSL.row(TOLD.TOLD_AT, TOLD.ID).lt(after.at(), after.id()));
        }
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.selectFrom(TOLD)
                .where(condition)
                .orderBy(TOLD.TOLD_AT.desc(), TOLD.ID.desc())
                .limit(most));
        trip.run();
        return rows.get().into(TOLD);
    }

    private List<Notification> readable(Viewer viewer, List<ToldRecord> rows) {
        var refs = rows.stream().map(StoredNotifications::ref).toList();
        var found = entries.of(viewer.actor(), refs);
        var times = new TimeWords(viewer.zone(), clock.instant());
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(found.get(ref(row)))
                                .flatMap(entry -> said(row, entry, viewer, times))
                                .stream())
                .toList();
    }

    static EntryRef ref(ToldRecord row) {
        return new EntryRef(new RecordId(row.getRecordId()), row.getSeq());
    }

    private Optional<Notification> said(ToldRecord row, ReadEntries.OnRecord found, Viewer viewer, TimeWords times) {
        return Optional.ofNullable(words.get(found.record().kind()))
                .map(practice -> new Notification(
                        row.getId(),
                        ref(row),
                        Reason.valueOf(row.getReason()),
                        row.getToldAt(),
                        row.getReadAt(),
                        row.getTimes(),
                        found,
                        practice.say(found, viewer, times)));
    }

    /** Those of the rows whose entries their reader may read now, in words. */
    List<Notification> words(Viewer viewer, List<ToldRecord> rows) {
        return readable(viewer, rows);
    }

    @Override
    public Notification one(Viewer viewer, UUID id) {
        var person = viewer.actor().optionalPerson().orElseThrow();
        var trip = database.trip(Asker.of(viewer.actor()));
        var rows = trip.rows(TOLD, own(person, false).and(TOLD.ID.eq(id)));
        trip.run();
        return readable(viewer, rows.get()).stream()
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("notification.thing.notification")));
    }

    @Override
    public void read(Actor actor, Set<UUID> ids, boolean read) {
        mark(actor, TOLD.ID.eq(DSL.any(ids.toArray(UUID[]::new))), read);
    }

    @Override
    public void readOn(Actor actor, RecordId record) {
        mark(actor, TOLD.RECORD_ID.eq(record.value()), true);
    }

    @Override
    public void readAll(Actor actor, Instant until) {
        mark(actor, TOLD.TOLD_AT.le(until), true);
    }

    private void mark(Actor actor, Condition which, boolean read) {
        var person = actor.optionalPerson().orElseThrow();
        var trip = database.trip(Asker.of(actor));
        var update = DSL.update(TOLD);
        trip.write(
                read
                        ? update.set(TOLD.READ_AT, clock.instant())
                                .set(TOLD.AGAIN_AT, ToldStore.againThoughRead())
                                .where(own(person, true).and(which))
                        : update.setNull(TOLD.READ_AT).where(own(person, false).and(which)));
        trip.run();
        counts.remove(person);
    }
}
