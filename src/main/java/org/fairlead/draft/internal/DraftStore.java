package org.fairlead.draft.internal;

import static org.fairlead.db.draft.Tables.BEGUN;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.draft.tables.records.BegunRecord;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The rows of drafts. Whatever writes over one says over which version, and learns whether it did. */
@Component
class DraftStore {

    private static final int MOST_READ = 200;

    private final Database database;
    private final UuidSource ids;
    private final Clock clock;

    DraftStore(Database database, UuidSource ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A draft and which opened form kept it last.
     *
     * @param page the form; empty for a program
     */
    record Row(Draft draft, String page) {

        /** Whether the form has read, or written, what stands here. */
        boolean isKnownTo(Drafts.Held held) {
            return draft.version() == held.version() || (!page.isEmpty() && page.equals(held.page()));
        }
    }

    /** What is written. */
    record Content(Draft.Title title, Map<String, List<String>> fields, String page) {}

    /** The newest of those that the actor may take up. */
    List<Row> all(Actor actor, Condition which) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.read(DSL.selectFrom(BEGUN)
                .where(which.and(usable(actor)))
                .orderBy(BEGUN.KEPT_AT.desc(), BEGUN.ID)
                .limit(MOST_READ));
        trip.run();
        return rows.get().into(BEGUN).stream()
                .map(row -> new Row(draft(row), row.getPage()))
                .toList();
    }

    /** The first wall; row-level security says the same again. */
    private static Condition usable(Actor actor) {
        var own = actor.optionalPerson().map(DraftStore::ownedBy).orElseGet(DSL::falseCondition);
        if (actor.reach() == Reach.SELF) {
            return own;
        }
        var parties = actor.partyIds();
        return own.or(BEGUN.SHARED.isTrue().and(BEGUN.ORGANISATION.eq(DSL.any(parties))));
    }

    static Condition ownedBy(PersonId person) {
        return BEGUN.OWNER.eq(person.value());
    }

    static Condition at(Drafts.Place place) {
        var record = place.record();
        return BEGUN.FORM
                .eq(place.form())
                .and(record == null ? BEGUN.RECORD_ID.isNull() : BEGUN.RECORD_ID.eq(record.value()));
    }

    /** A new one of the actor's own; empty where there is one of this name. */
    Optional<UUID> add(Actor actor, Drafts.Place place, Content content) {
        var record = place.record();
        var row = new BegunRecord();
        row.setId(ids.next());
        row.setRecordId(record == null ? null : record.value());
        row.setForm(place.form());
        row.setName(content.title().name());
        row.setOwner(actor.optionalPerson().orElseThrow().value());
        row.setOrganisation(actor.home().value());
        row.setShared(content.title().shared());
        row.setFields(StoredJson.write(content.fields()));
        row.setKeptAt(clock.instant());
        row.setVersion(1);
        row.setPage(content.page());
        return wrote(DSL.insertInto(BEGUN).set(row).onConflictDoNothing())
                ? Optional.of(row.getId())
                : Optional.empty();
    }

    /** Writes over a version, be the draft the actor's own or shared with them; whose it is stays. */
    boolean over(UUID id, int version, Content content) {
        return wrote(DSL.update(BEGUN)
                .set(BEGUN.NAME, content.title().name())
                .set(BEGUN.SHARED, content.title().shared())
                .set(BEGUN.FIELDS, StoredJson.write(content.fields()))
                .set(BEGUN.PAGE, content.page())
                .set(BEGUN.KEPT_AT, clock.instant())
                .set(BEGUN.VERSION, BEGUN.VERSION.plus(1))
                .where(BEGUN.ID.eq(id).and(BEGUN.VERSION.eq(version))));
    }

    boolean remove(UUID id, int version) {
        return wrote(DSL.deleteFrom(BEGUN).where(BEGUN.ID.eq(id).and(BEGUN.VERSION.eq(version))));
    }

    private boolean wrote(Query query) {
        var trip = database.trip(Asker.TOOL);
        var count = trip.write(query);
        trip.run();
        return count.get() == 1;
    }

    private static Draft draft(BegunRecord row) {
        var fields = new LinkedHashMap<String, List<String>>();
        StoredJson.read(row.getFields(), Map.class)
                .forEach((name, values) -> fields.put(
                        (String) name,
                        ((List<?>) values).stream().map(String.class::cast).toList()));
        var record = row.getRecordId();
        return new Draft(
                row.getId(),
                record == null ? null : new RecordId(record),
                row.getForm(),
                new Draft.Title(row.getName(), row.getShared()),
                new PersonId(row.getOwner()),
                fields,
                row.getKeptAt(),
                row.getVersion());
    }
}
