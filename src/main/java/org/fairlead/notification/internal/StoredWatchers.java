package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.WATCH;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Actors;
import org.fairlead.access.Viewer;
import org.fairlead.notification.Watchers;
import org.fairlead.notification.Watching;
import org.fairlead.notification.internal.WatchStore.How;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Header;
import org.fairlead.record.Readership;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Who watches which record, as rows. */
@Component
class StoredWatchers implements Watchers {

    private final WatchStore store;
    private final Looking looking;
    private final Access access;
    private final Clock clock;

    StoredWatchers(WatchStore store, Looking looking, Access access, Clock clock) {
        this.store = store;
        this.looking = looking;
        this.access = access;
        this.clock = clock;
    }

    /** Where records and people are looked up. */
    @Component
    record Looking(Records records, Timelines timelines, Actors actors, Register register) {}

    @Override
    public Watching of(Actor actor, RecordId record) {
        return actor.optionalPerson()
                .flatMap(person -> store.one(record, person))
                .map(row -> Watching.valueOf(row.getState()))
                .orElse(Watching.NOT);
    }

    @Override
    public List<Watcher> on(Actor actor, RecordId record) {
        return followed(actor, record).watchers();
    }

    @Override
    public Followed followed(Actor actor, RecordId record) {
        var rows = store.on(actor, record);
        var own = rows.stream()
                .filter(row -> new PersonId(row.getPersonId()).equals(actor.person()))
                .map(row -> Watching.valueOf(row.getState()))
                .findFirst()
                .orElse(Watching.NOT);
        var watchers = rows.stream()
                .filter(row -> row.getState().equals(Watching.WATCHING.name()))
                .map(row -> new Watcher(
                        new PersonId(row.getPersonId()),
                        row.getSince(),
                        row.getHow().equals(How.MENTION.name())))
                .toList();
        return new Followed(own, watchers);
    }

    @Override
    public void watch(Actor actor, RecordId record) {
        follow(actor, record, Watching.WATCHING);
    }

    @Override
    public void mute(Actor actor, RecordId record) {
        follow(actor, record, Watching.MUTED);
    }

    private void follow(Actor actor, RecordId record, Watching how) {
        var person = mustSee(actor, record);
        if (of(actor, record) == how) {
            return;
        }
        var row = WatchStore.row(record, person, actor.home(), How.SELF, clock.instant());
        row.setState(how.name());
        store.put(row);
    }

    @Override
    public void stop(Actor actor, RecordId record) {
        store.remove(WatchStore.isOf(record, actor.optionalPerson().orElseThrow()));
    }

    private PersonId mustSee(Actor actor, RecordId record) {
        access.require(actor, Act.READ_RECORDS);
        if (looking.records().find(actor, record.toString()).isEmpty()) {
            throw GeneralRefusal.unknown(say("notification.watching.record", "id", record));
        }
        return actor.optionalPerson().orElseThrow();
    }

    @Override
    public void name(Actor actor, RecordId record, PersonId person) {
        mustName(actor, record, person);
        var named = looking.actors()
                .of(person)
                .map(Viewer::actor)
                .filter(other -> sees(other, header(actor, record)))
                .orElseThrow(() -> GeneralRefusal.invalid("person", say("notification.watching.may-not-see")));
        // Who has muted it stays muted, and nobody else is told of that.
        store.add(WatchStore.row(record, person, named.home(), How.NAMED, clock.instant()));
    }

    @Override
    public void unname(Actor actor, RecordId record, PersonId person) {
        mustName(actor, record, person);
        store.remove(WatchStore.isOf(record, person).and(WATCH.STATE.eq(Watching.WATCHING.name())));
    }

    private void mustName(Actor actor, RecordId record, PersonId person) {
        mustSee(actor, record);
        access.require(actor, Act.EDIT_RECORD);
        if (!mayName(actor, person)) {
            throw GeneralRefusal.notAllowed(say("notification.watching.not-ours"));
        }
    }

    @Override
    public boolean mayName(Actor actor, PersonId person) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY ->
                looking.register()
                        .latest(People.PERSON, person.value())
                        .map(Item::body)
                        .map(Person::organisation)
                        .filter(party -> actor.actsFor(new PartyId(party)))
                        .isPresent();
            case SELF -> false;
        };
    }

    private Header header(Actor actor, RecordId record) {
        return looking.timelines().history(actor, record).header();
    }

    private boolean sees(Actor other, Header header) {
        return access.may(other, Act.READ_RECORDS) && Readership.seesRecord(other, header);
    }

    @Override
    public boolean watchOneOfMany(Actor actor, RecordId record, String key) {
        var person = mustSee(actor, record);
        var row = WatchStore.row(record, person, actor.home(), How.MANY, clock.instant());
        row.setBulkKey(key);
        return store.add(row)
                || store.one(record, person)
                        .filter(there -> key.equals(there.getBulkKey()))
                        .isPresent();
    }

    @Override
    public boolean unwatchOneOfMany(Actor actor, RecordId record, String key) {
        var person = actor.optionalPerson().orElseThrow();
        return store.remove(WatchStore.isOf(record, person).and(WATCH.BULK_KEY.eq(key))) > 0;
    }

    @Override
    public int stopAll(Actor actor, Collection<RecordId> records) {
        var ids = records.stream().limit(MOST).map(RecordId::value).toArray(UUID[]::new);
        return store.remove(WATCH.PERSON_ID
                .eq(actor.optionalPerson().orElseThrow().value())
                .and(WATCH.STATE.eq(Watching.WATCHING.name()))
                .and(WATCH.RECORD_ID.eq(DSL.any(ids))));
    }

    @Override
    public List<RecordId> watched(Actor actor, int most) {
        return actor.optionalPerson()
                .map(person -> store.watched(actor, person, most))
                .orElse(List.of());
    }
}
