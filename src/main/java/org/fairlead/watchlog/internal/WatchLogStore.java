package org.fairlead.watchlog.internal;

import static org.fairlead.db.watchlog.Tables.ENTRY;
import static org.fairlead.db.watchlog.Tables.LISTED;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.fairlead.db.watchlog.tables.records.EntryRecord;
import org.fairlead.db.watchlog.tables.records.ListedRecord;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.sql.RoundTrip;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Statement;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.Watch.Offer;
import org.fairlead.watchlog.Watch.Point;
import org.fairlead.watchlog.Watch.Spell;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.fairlead.watchlog.WatchLogs.Wanted;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Entries of watch logs as rows. Everything is read and written as whoever asks: the database says who may, once more. */
@Component
class WatchLogStore {

    private static final String[] HELD = {"TAKEN", "ACCEPTED", "LAID_DOWN"};
    private static final String[] OFFERS = {"OFFERED", "WITHDRAWN", "ACCEPTED", "REFUSED"};
    private static final String[] ANSWERS = {"WITHDRAWN", "ACCEPTED", "REFUSED"};

    private final Database database;

    WatchLogStore(Database database) {
        this.database = database;
    }

    RoundTrip trip(Actor actor) {
        return database.trip(Asker.of(actor));
    }

    /** How the watch stands: one round trip, whatever the length of the log. */
    Watch now(Actor actor, Desk desk) {
        var here = ENTRY.DESK_ID.eq(desk.id());
        var trip = trip(actor);
        var last = trip.read(
                DSL.selectFrom(ENTRY).where(here).orderBy(ENTRY.SEQ.desc()).limit(1));
        var held = trip.read(DSL.selectFrom(ENTRY)
                .where(here.and(ENTRY.KIND.in(HELD)))
                .orderBy(ENTRY.AT.desc(), ENTRY.SEQ.desc())
                .limit(1));
        var offer = trip.read(DSL.selectFrom(ENTRY)
                .where(here.and(ENTRY.KIND.in(OFFERS)))
                .orderBy(ENTRY.SEQ.desc())
                .limit(1));
        var points = trip.read(DSL.select(pointFields())
                .from(ENTRY)
                .where(here.and(ENTRY.KIND.eq("POINT")).and(open()))
                .orderBy(ENTRY.SEQ));
        trip.run();
        var newest = held.get().into(ENTRY).stream().findFirst().map(WatchLogStore::entry);
        return new Watch(
                desk,
                last.get().into(ENTRY).stream()
                        .findFirst()
                        .map(EntryRecord::getSeq)
                        .orElse(0),
                newest.flatMap(WatchLogStore::spell),
                offer.get().into(ENTRY).stream()
                        .findFirst()
                        .map(WatchLogStore::entry)
                        .filter(each -> newest.filter(held0 -> held0.place() > each.place())
                                .isEmpty())
                        .flatMap(WatchLogStore::offer),
                points.get().stream().map(WatchLogStore::point).toList(),
                last.get().into(ENTRY).stream()
                        .findFirst()
                        .map(EntryRecord::getRecordedAt)
                        .orElse(Instant.EPOCH));
    }

    private static Condition open() {
        var settled = ENTRY.as("settled");
        return DSL.notExists(DSL.selectOne()
                .from(settled)
                .where(settled.DESK_ID.eq(ENTRY.DESK_ID))
                .and(settled.KIND.eq("SETTLED"))
                .and(settled.ABOUT.eq(ENTRY.SEQ)));
    }

    private static final Field<Integer> CARRIED = carried();

    private static Field<Integer> carried() {
        var accepted = ENTRY.as("accepted");
        return DSL.field(DSL.selectCount()
                        .from(accepted)
                        .where(accepted.DESK_ID.eq(ENTRY.DESK_ID))
                        .and(accepted.KIND.eq("ACCEPTED"))
                        .and(accepted.SEQ.gt(ENTRY.SEQ)))
                .as("carried");
    }

    private static List<Field<?>> pointFields() {
        var fields = new ArrayList<Field<?>>(Arrays.asList(ENTRY.fields()));
        fields.add(CARRIED);
        return fields;
    }

    private static Point point(Record row) {
        return new Point(entry(row.into(ENTRY)), row.get(CARRIED));
    }

    private static Optional<Spell> spell(WatchEntry entry) {
        return entry.fact() instanceof WatchFact.LaidDown
                ? Optional.empty()
                : Optional.of(new Spell(entry.stamp().person(), entry.stamp().at(), entry.place()));
    }

    private static Optional<Offer> offer(WatchEntry entry) {
        return entry.fact() instanceof WatchFact.Offered offered
                ? Optional.of(new Offer(
                        entry.place(),
                        entry.stamp().person(),
                        offered.relief(),
                        entry.stamp().at()))
                : Optional.empty();
    }

    /** Who had it at an instant. */
    Optional<Spell> at(Actor actor, Desk desk, Instant instant) {
        var trip = trip(actor);
        var rows = trip.read(DSL.selectFrom(ENTRY)
                .where(ENTRY.DESK_ID.eq(desk.id()))
                .and(ENTRY.KIND.in(HELD))
                .and(ENTRY.AT.le(instant))
                .orderBy(ENTRY.AT.desc(), ENTRY.SEQ.desc())
                .limit(1));
        trip.run();
        return rows.get().into(ENTRY).stream()
                .findFirst()
                .map(WatchLogStore::entry)
                .flatMap(WatchLogStore::spell);
    }

    /** Who has it at each of several desks. */
    Map<UUID, Spell> spells(Actor actor, List<UUID> desks) {
        var trip = trip(actor);
        var rows = trip.read(DSL.select(ENTRY.fields())
                .distinctOn(ENTRY.DESK_ID)
                .from(ENTRY)
                .where(ENTRY.DESK_ID.in(desks))
                .and(ENTRY.KIND.in(HELD))
                .orderBy(ENTRY.DESK_ID, ENTRY.AT.desc(), ENTRY.SEQ.desc()));
        trip.run();
        var spells = new TreeMap<UUID, Spell>();
        rows.get().into(ENTRY).stream()
                .map(WatchLogStore::entry)
                .forEach(entry -> spell(entry).ifPresent(spell -> spells.put(entry.desk(), spell)));
        return spells;
    }

    /** Entries, newest first. */
    List<WatchEntry> entries(Actor actor, Desk desk, Wanted wanted, int most) {
        return entries(actor, which(desk, wanted).and(ENTRY.SEQ.lt(wanted.before())), ENTRY.SEQ.desc(), most);
    }

    /** Entries after a place, oldest first. */
    List<WatchEntry> entriesAfter(Actor actor, Desk desk, Wanted wanted, int place, int most) {
        return entries(actor, which(desk, wanted).and(ENTRY.SEQ.gt(place)), ENTRY.SEQ.asc(), most);
    }

    private static Condition which(Desk desk, Wanted wanted) {
        var which = ENTRY.DESK_ID.eq(desk.id());
        if (!wanted.words().isBlank()) {
            which = which.and(ENTRY.TEXT.containsIgnoreCase(wanted.words().strip()));
        }
        if (!wanted.number().isEmpty()) {
            which = which.and(ENTRY.NUMBERS.contains(new String[] {wanted.number()}));
        }
        var day = wanted.day();
        return day == null ? which : which.and(ENTRY.AT.lt(day.end()));
    }

    private List<WatchEntry> entries(Actor actor, Condition which, OrderField<Integer> order, int most) {
        var trip = trip(actor);
        var rows = trip.read(DSL.selectFrom(ENTRY).where(which).orderBy(order).limit(most));
        trip.run();
        return rows.get().into(ENTRY).stream().map(WatchLogStore::entry).toList();
    }

    /** One entry. */
    Optional<WatchEntry> entry(Actor actor, Desk desk, int place) {
        return first(actor, desk, ENTRY.SEQ.eq(place));
    }

    /** What became of an offer: its answer, or the taking of the watch that overtook it. */
    Optional<WatchEntry> answer(Actor actor, Desk desk, int offer) {
        return first(
                actor,
                desk,
                ENTRY.SEQ
                        .gt(offer)
                        .and(ENTRY.ABOUT.eq(offer).and(ENTRY.KIND.in(ANSWERS)).or(ENTRY.KIND.eq("TAKEN"))));
    }

    /** The hand-overs that wait for the person's answer, of those offered since the instant. */
    List<WatchEntry> offeredTo(Actor actor, PersonId person, Instant since) {
        var trip = trip(actor);
        var rows = trip.rows(ENTRY, waits(person, since), ENTRY.RECORDED_AT.desc());
        trip.run();
        return rows.get().stream().map(WatchLogStore::entry).toList();
    }

    /** How many these are. */
    int countOfferedTo(Actor actor, PersonId person, Instant since) {
        var trip = trip(actor);
        var counted = trip.read(DSL.selectCount().from(ENTRY).where(waits(person, since)));
        trip.run();
        return counted.get().getFirst().get(0, Integer.class);
    }

    private static Condition waits(PersonId person, Instant since) {
        var later = ENTRY.as("later");
        return ENTRY.KIND
                .eq(DSL.inline("OFFERED"))
                .and(ENTRY.RELIEF.eq(person.value()))
                .and(ENTRY.RECORDED_AT.gt(since))
                .and(DSL.notExists(DSL.selectOne()
                        .from(later)
                        .where(later.DESK_ID.eq(ENTRY.DESK_ID))
                        .and(later.SEQ.gt(ENTRY.SEQ))
                        .and(later.ABOUT
                                .eq(ENTRY.SEQ)
                                .and(later.KIND.in(ANSWERS))
                                .or(later.KIND.eq("TAKEN")))));
    }

    /** The hand-over that was offered last. */
    Optional<WatchEntry> lastOffer(Actor actor, Desk desk) {
        var trip = trip(actor);
        var rows = trip.read(DSL.selectFrom(ENTRY)
                .where(ENTRY.DESK_ID.eq(desk.id()).and(ENTRY.KIND.eq("OFFERED")))
                .orderBy(ENTRY.SEQ.desc())
                .limit(1));
        trip.run();
        return rows.get().into(ENTRY).stream().findFirst().map(WatchLogStore::entry);
    }

    private Optional<WatchEntry> first(Actor actor, Desk desk, Condition which) {
        var trip = trip(actor);
        var rows = trip.read(DSL.selectFrom(ENTRY)
                .where(ENTRY.DESK_ID.eq(desk.id()).and(which))
                .orderBy(ENTRY.SEQ)
                .limit(1));
        trip.run();
        return rows.get().into(ENTRY).stream().findFirst().map(WatchLogStore::entry);
    }

    /**
     * A statement as somebody sees it.
     *
     * @param statement the statement
     * @param marking the highest marking of the records it shows
     */
    record Seen(Statement statement, String marking) {}

    /** The statement of an offer as the asker sees it. */
    Seen statement(Asker asker, WatchEntry offer) {
        var trip = database.trip(asker);
        var rows = trip.rows(LISTED, LISTED.DESK_ID.eq(offer.desk()).and(LISTED.SEQ.eq(offer.place())), LISTED.PLACE);
        trip.run();
        var words = rows.get().stream().collect(Collectors.toMap(ListedRecord::getPlace, ListedRecord::getWords));
        var frame = ((WatchFact.Offered) offer.fact()).frame();
        var lines = IntStream.rangeClosed(1, frame.numbers().size())
                .mapToObj(place ->
                        new Statement.Line(frame.numbers().get(place - 1), Optional.ofNullable(words.get(place))))
                .toList();
        var marking = Markings.highest(
                rows.get().stream().map(ListedRecord::getMarking).toList());
        return new Seen(new Statement(frame.before(), lines, frame.after()), marking);
    }

    /** Adds an entry and the records it lists. */
    static void add(RoundTrip trip, Desk desk, WatchEntry entry, List<StatementWriter.Listed> listed) {
        var row = new EntryRecord();
        row.setDeskId(desk.id());
        row.setSeq(entry.place());
        row.setOrganisation(desk.organisation().value());
        row.setKind(kind(entry.fact()));
        row.setAbout(entry.fact().about());
        row.setAt(entry.stamp().at());
        row.setRecordedAt(entry.stamp().recordedAt());
        row.setPersonId(entry.stamp().person().value());
        row.setText(entry.text());
        row.setNumbers(entry.numbers().toArray(String[]::new));
        row.setRelief(
                entry.fact() instanceof WatchFact.Offered offered
                        ? offered.relief().value()
                        : null);
        row.setBody(StoredJson.write(entry.fact()));
        trip.addAll(List.of(row));
        if (!listed.isEmpty()) {
            trip.addAll(IntStream.range(0, listed.size())
                    .mapToObj(i -> new ListedRecord(
                            desk.id(),
                            entry.place(),
                            i + 1,
                            desk.organisation().value(),
                            listed.get(i).record(),
                            listed.get(i).words(),
                            listed.get(i).marking()))
                    .toList());
        }
    }

    private static String kind(WatchFact fact) {
        return switch (fact) {
            case WatchFact.Noted noted -> "NOTED";
            case WatchFact.PointOpened opened -> "POINT";
            case WatchFact.PointSettled settled -> "SETTLED";
            case WatchFact.Taken taken -> "TAKEN";
            case WatchFact.LaidDown ended -> "LAID_DOWN";
            case WatchFact.Offered offered -> "OFFERED";
            case WatchFact.Withdrawn back -> "WITHDRAWN";
            case WatchFact.Accepted accepted -> "ACCEPTED";
            case WatchFact.Refused refused -> "REFUSED";
        };
    }

    private static Class<? extends WatchFact> type(String kind) {
        return switch (kind) {
            case "NOTED" -> WatchFact.Noted.class;
            case "POINT" -> WatchFact.PointOpened.class;
            case "SETTLED" -> WatchFact.PointSettled.class;
            case "TAKEN" -> WatchFact.Taken.class;
            case "LAID_DOWN" -> WatchFact.LaidDown.class;
            case "OFFERED" -> WatchFact.Offered.class;
            case "WITHDRAWN" -> WatchFact.Withdrawn.class;
            case "ACCEPTED" -> WatchFact.Accepted.class;
            case "REFUSED" -> WatchFact.Refused.class;
            default -> throw new IllegalStateException("no kind of entry: " + kind);
        };
    }

    private static WatchEntry entry(EntryRecord row) {
        return new WatchEntry(
                row.getDeskId(),
                row.getSeq(),
                StoredJson.read(row.getBody(), type(row.getKind())),
                row.getText(),
                new WatchEntry.Stamp(row.getAt(), row.getRecordedAt(), new PersonId(row.getPersonId())),
                List.of(row.getNumbers()));
    }
}
