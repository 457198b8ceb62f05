package org.fairlead.draft.internal;

import static org.fairlead.db.draft.Tables.BEGUN;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.db.draft.tables.records.BegunRecord;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Drafts in the database. */
@Component
class StoredDrafts implements Drafts {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_VALUES = 500;

    private final Database database;
    private final Records records;
    private final UuidSource ids;
    private final Clock clock;

    StoredDrafts(Database database, Records records, UuidSource ids, Clock clock) {
        this.database = database;
        this.records = records;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Draft> of(Actor actor, RecordId record) {
        var trip = database.trip(Asker.of(actor));
        var rows =
                trip.rows(BEGUN, BEGUN.RECORD_ID.eq(record.value()).and(usable(actor)), BEGUN.KEPT_AT.desc(), BEGUN.ID);
        trip.run();
        return rows.get().stream().map(StoredDrafts::draft).toList();
    }

    /** The first wall; row-level security says the same again. */
    private static Condition usable(Actor actor) {
        var own = actor.optionalPerson()
                .<Condition>map(person -> BEGUN.OWNER.eq(person.value()))
                .orElseGet(DSL::falseCondition);
        if (actor.reach() == Reach.SELF) {
            return own;
        }
        var parties = actor.partyIds();
        return own.or(BEGUN.SHARED.isTrue().and(BEGUN.ORGANISATION.eq(DSL.any(parties))));
    }

    @Override
    public void keep(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields) {
        var owner = owner(actor);
        mayKeep(actor, place, title, fields);
        if (fields.values().stream().flatMap(List::stream).allMatch(String::isBlank)) {
            discard(owner, place, title.name());
            return;
        }
        write(actor, place, title, fields, DSL.trueCondition());
    }

    @Override
    public Draft keepOver(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields, int basedOn) {
        var owner = owner(actor);
        mayKeep(actor, place, title, fields);
        if (fields.values().stream().flatMap(List::stream).allMatch(String::isBlank)) {
            throw GeneralRefusal.invalid("fields", say("draft.refusal.nothing-written"));
        }
        if (basedOn > 0) {
            needed(actor, owner, place, title.name());
        }
        write(actor, place, title, fields, BEGUN.VERSION.eq(basedOn));
        var now = needed(actor, owner, place, title.name());
        boolean same = now.fields().equals(fields) && now.title().equals(title);
        if (!same || now.version() != basedOn + 1) {
            throw new RefusedException(
                    basedOn == 0
                            ? new GeneralRefusal.VersionMissing()
                            : new GeneralRefusal.Stale(say("draft.this"), basedOn, now.version()));
        }
        return now;
    }

    private Draft needed(Actor actor, PersonId owner, Place place, String name) {
        return of(actor, place.record()).stream()
                .filter(draft -> draft.owner().equals(owner)
                        && draft.form().equals(place.form())
                        && draft.title().name().equals(name))
                .findFirst()
                .orElseThrow(() -> GeneralRefusal.unknown(say("draft.thing")));
    }

    private void mayKeep(Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields) {
        check(title, fields);
        if (title.shared() && actor.reach() == Reach.SELF) {
            throw GeneralRefusal.notAllowed(say("draft.refusal.share"));
        }
        if (title.shared() && title.name().isEmpty()) {
            throw GeneralRefusal.invalid("name", say("draft.refusal.shared-name"));
        }
        if (records.find(actor, place.record().toString()).isEmpty()) {
            throw GeneralRefusal.unknown(say("draft.no-record"));
        }
    }

    private void write(
            Actor actor, Place place, Draft.Title title, Map<String, List<String>> fields, Condition onlyOver) {
        var owner = owner(actor);
        mustHaveRoom(actor, owner, place, title);
        var mine = of(actor, place.record()).stream()
                .filter(draft ->
                        draft.owner().equals(owner) && !draft.title().name().isEmpty())
                .filter(draft -> !draft.title().name().equals(title.name()))
                .count();
        if (!title.name().isEmpty() && mine >= MOST) {
            throw GeneralRefusal.invalid("draftName", say("draft.refusal.too-many", "most", MOST));
        }
        var row = new BegunRecord();
        row.setId(ids.next());
        row.setRecordId(place.record().value());
        row.setForm(place.form());
        row.setName(title.name());
        row.setOwner(owner.value());
        row.setOrganisation(actor.home().value());
        row.setShared(title.shared());
        row.setFields(StoredJson.write(fields));
        row.setKeptAt(clock.instant());
        row.setVersion(1);
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(BEGUN)
                .set(row)
                .onConflictOnConstraint(DSL.name("begun_name"))
                .doUpdate()
                .set(BEGUN.ORGANISATION, actor.home().value())
                .set(BEGUN.SHARED, title.shared())
                .set(BEGUN.FIELDS, StoredJson.write(fields))
                .set(BEGUN.KEPT_AT, clock.instant())
                .set(BEGUN.VERSION, BEGUN.VERSION.plus(1))
                .where(onlyOver));
        trip.run();
    }

    /** As many forms as there may be and as many names as may be kept; nobody types into more. */
    private void mustHaveRoom(Actor actor, PersonId owner, Place place, Draft.Title title) {
        var others = of(actor, place.record()).stream()
                .filter(draft -> draft.owner().equals(owner))
                .filter(draft -> !draft.form().equals(place.form())
                        || !draft.title().name().equals(title.name()))
                .count();
        if (others >= 2 * MOST) {
            throw GeneralRefusal.invalid("form", say("draft.refusal.too-much-begun"));
        }
    }

    private static PersonId owner(Actor actor) {
        return actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("draft.refusal.nobody")));
    }

    private static void check(Draft.Title title, Map<String, List<String>> fields) {
        if (title.name().length() > LONGEST_NAME || !Readable.isOneLine(title.name())) {
            throw GeneralRefusal.invalid("draftName", say("draft.refusal.name"));
        }
        int length = fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + field.getValue().stream().mapToInt(String::length).sum())
                .sum();
        int values = fields.values().stream().mapToInt(List::size).sum();
        if (length > LONGEST || values > MOST_VALUES) {
            throw GeneralRefusal.invalid("text", say("draft.refusal.too-long"));
        }
    }

    @Override
    public void discard(Actor actor, UUID id) {
        var trip = database.trip(Asker.of(actor));
        var rows = trip.rows(BEGUN, BEGUN.ID.eq(id).and(usable(actor)));
        trip.run();
        if (!rows.get().isEmpty()) {
            delete(BEGUN.ID.eq(id));
        }
    }

    @Override
    public void discard(Actor actor, Place place) {
        discard(owner(actor), place, "");
    }

    private void discard(PersonId owner, Place place, String name) {
        delete(BEGUN.OWNER
                .eq(owner.value())
                .and(BEGUN.RECORD_ID.eq(place.record().value()))
                .and(BEGUN.FORM.eq(place.form()))
                .and(BEGUN.NAME.eq(name)));
    }

    private void delete(Condition which) {
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.deleteFrom(BEGUN).where(which));
        trip.run();
    }

    private static Draft draft(BegunRecord row) {
        var fields = new LinkedHashMap<String, List<String>>();
        StoredJson.read(row.getFields(), Map.class)
                .forEach((name, values) -> fields.put(
                        (String) name,
                        ((List<?>) values).stream().map(String.class::cast).toList()));
        return new Draft(
                row.getId(),
                new RecordId(row.getRecordId()),
                row.getForm(),
                new Draft.Title(row.getName(), row.getShared()),
                new PersonId(row.getOwner()),
                fields,
                row.getKeptAt(),
                row.getVersion());
    }
}
