package org.fairlead.notification.internal;

import static org.fairlead.db.notification.Tables.BROADCAST;
import static org.fairlead.db.notification.Tables.DISMISSED;
import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.db.notification.tables.records.BroadcastRecord;
import org.fairlead.db.notification.tables.records.DismissedRecord;
import org.fairlead.notification.Broadcast;
import org.fairlead.notification.Broadcast.Content;
import org.fairlead.notification.Broadcast.During;
import org.fairlead.notification.Broadcast.Kind;
import org.fairlead.notification.Broadcast.Reaches;
import org.fairlead.notification.Broadcast.To;
import org.fairlead.notification.Broadcasts;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.Database;
import org.fairlead.platform.words.Readable;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Broadcasts as rows. There are few at a time: whom one reaches is decided here, by the register as it is now. */
@Component
class StoredBroadcasts implements Broadcasts {

    private static final String SUBJECT = "broadcast";
    private static final Duration LOOKED_BACK = Duration.ofDays(365);
    private static final Duration LONGEST_LIFE = Duration.ofDays(366);
    private static final int MOST = 200;
    private static final int MOST_LANGUAGES = 10;

    private final Database database;
    private final Receipts receipts;
    private final Register register;
    private final Access access;
    private final Beginning beginning;

    StoredBroadcasts(Database database, Receipts receipts, Register register, Access access, Beginning beginning) {
        this.database = database;
        this.receipts = receipts;
        this.register = register;
        this.access = access;
        this.beginning = beginning;
    }

    /** What new ones are written by. */
    @Component
    record Beginning(UuidSource ids, Clock clock) {}

    private Instant present() {
        return beginning.clock().instant();
    }

    @Override
    public List<Broadcast> now(Viewer viewer) {
        var person = viewer.actor().optionalPerson();
        if (person.isEmpty()) {
            return List.of();
        }
        var now = present();
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(BROADCAST, BROADCAST.UNTIL_AT.gt(now).and(BROADCAST.FROM_AT.le(now)));
        var gone = trip.rows(DISMISSED, DISMISSED.PERSON_ID.eq(person.get().value()));
        trip.run();
        var dismissed = gone.get().stream()
                .collect(Collectors.toMap(DismissedRecord::getBroadcastId, DismissedRecord::getVersion));
        var body = register.latest(People.PERSON, person.get().value()).map(Item::body);
        return rows.get().stream()
                .map(StoredBroadcasts::broadcast)
                .filter(each -> dismissed.getOrDefault(each.id(), 0) < each.version())
                .filter(each ->
                        body.filter(of -> reaches(each.content().to(), of)).isPresent())
                .sorted(Comparator.comparing((Broadcast each) -> each.content().kind() != Kind.DISRUPTION)
                        .thenComparing(each -> each.content().during().from(), Comparator.reverseOrder())
                        .thenComparing(Broadcast::id))
                .toList();
    }

    private static boolean reaches(To to, Person person) {
        return switch (to.reaches()) {
            case EVERYBODY -> true;
            case ORGANISATION -> person.organisation().equals(to.about());
            case TEAM -> to.about() != null && person.teams().contains(to.about());
            case SITE -> to.about() != null && to.about().equals(person.site());
        };
    }

    @Override
    public List<Broadcast> all(Actor actor) {
        access.require(actor, Act.BROADCAST);
        var trip = database.trip(Asker.TOOL);
        var rows = trip.read(DSL.selectFrom(BROADCAST)
                .where(BROADCAST.UNTIL_AT.gt(present().minus(LOOKED_BACK)))
                .orderBy(BROADCAST.UNTIL_AT.desc(), BROADCAST.ID)
                .limit(MOST));
        trip.run();
        return rows.get().into(BROADCAST).stream()
                .map(StoredBroadcasts::broadcast)
                .toList();
    }

    @Override
    public Optional<Broadcast> one(Actor actor, UUID id) {
        access.require(actor, Act.BROADCAST);
        return find(BROADCAST.ID.eq(id));
    }

    private Optional<Broadcast> find(Condition which) {
        var trip = database.trip(Asker.TOOL);
        var rows = trip.rows(BROADCAST, which);
        trip.run();
        return rows.get().stream().findFirst().map(StoredBroadcasts::broadcast);
    }

    @Override
    public Broadcast write(Content content, Actor actor, Once once) {
        access.require(actor, Act.BROADCAST);
        var person = actor.optionalPerson().orElseThrow();
        var known = receipts.find(person, once);
        if (known.isPresent()) {
            return find(BROADCAST.ID.eq(known.get().id())).orElseThrow();
        }
        check(content, present());
        var now = present();
        var broadcast = new Broadcast(beginning.ids().next(), 1, content, person, now);
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(BROADCAST).set(row(broadcast)));
        receipts.add(trip, person, once, new Receipts.Written(SUBJECT, broadcast.id(), 1), now);
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            if (!broken.constraint().equals(Receipts.ONCE_ONLY)) {
                throw broken;
            }
            return receipts.find(person, once)
                    .flatMap(receipt -> find(BROADCAST.ID.eq(receipt.id())))
                    .orElseThrow(() -> broken);
        }
        return broadcast;
    }

    @Override
    public Broadcast change(UUID id, int basedOn, Content content, Actor actor) {
        var was = one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("notification.thing.broadcast")));
        boolean again = was.version() == basedOn + 1
                && was.content().equals(content)
                && actor.optionalPerson().filter(was.by()::equals).isPresent();
        if (again) {
            return was; // The same change sent again.
        }
        if (was.version() == basedOn) {
            check(content, was.content().during().from());
        }
        return replaced(was, basedOn, content, actor);
    }

    private Broadcast replaced(Broadcast was, int basedOn, Content content, Actor actor) {
        var changed = new Broadcast(
                was.id(), basedOn + 1, content, actor.optionalPerson().orElseThrow(), present());
        var trip = database.trip(Asker.TOOL);
        var done = trip.write(DSL.update(BROADCAST)
                .set(row(changed))
                .where(BROADCAST.ID.eq(was.id()))
                .and(BROADCAST.VERSION.eq(basedOn)));
        trip.run();
        if (done.get() == 0) {
            var now = find(BROADCAST.ID.eq(was.id())).orElseThrow();
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("notification.this-broadcast"), basedOn, now.version()));
        }
        return changed;
    }

    @Override
    public Broadcast end(UUID id, Actor actor) {
        var was = one(actor, id).orElseThrow(() -> GeneralRefusal.unknown(say("notification.thing.broadcast")));
        var now = present();
        var during = was.content().during();
        if (!during.until().isAfter(now)) {
            return was;
        }
        var from = during.from().isBefore(now) ? during.from() : now.minusMillis(1);
        var content = was.content();
        return replaced(
                was,
                was.version(),
                new Content(content.kind(), content.to(), new During(from, now), content.texts()),
                actor);
    }

    @Override
    public void dismiss(Viewer viewer, UUID id) {
        var broadcast =
                now(viewer).stream().filter(each -> each.id().equals(id)).findFirst();
        if (broadcast.isEmpty()) {
            return;
        }
        var row = new DismissedRecord();
        row.setBroadcastId(id);
        row.setPersonId(viewer.actor().optionalPerson().orElseThrow().value());
        row.setVersion(broadcast.get().version());
        row.setDismissedAt(present());
        var trip = database.trip(Asker.TOOL);
        trip.write(DSL.insertInto(DISMISSED)
                .set(row)
                .onConflict(DISMISSED.PERSON_ID, DISMISSED.BROADCAST_ID)
                .doUpdate()
                .set(row));
        trip.run();
    }

    private void check(Content content, Instant earliest) {
        var problems = new ArrayList<FieldProblem>();
        var during = content.during();
        if (!during.until().isAfter(during.from())) {
            problems.add(new FieldProblem("until", say("notification.broadcast.ends-first")));
        }
        if (!during.until().isAfter(earliest)) {
            problems.add(new FieldProblem("until", say("notification.broadcast.over-before")));
        }
        if (Duration.between(during.from(), during.until()).compareTo(LONGEST_LIFE) > 0) {
            problems.add(new FieldProblem("until", say("notification.broadcast.a-year")));
        }
        if (!known(content.to())) {
            problems.add(new FieldProblem("about", say("notification.broadcast.choose-whom-it-reaches-from")));
        }
        problems.addAll(checkTexts(content.texts()));
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    private static List<FieldProblem> checkTexts(Map<String, String> texts) {
        var problems = new ArrayList<FieldProblem>();
        if (texts.getOrDefault("en", "").isBlank()) {
            problems.add(new FieldProblem("en", say("notification.broadcast.in-english")));
        }
        if (texts.size() > MOST_LANGUAGES) {
            problems.add(new FieldProblem("en", say("notification.broadcast.ten")));
        }
        new TreeMap<>(texts).forEach((language, text) -> {
            if (!language.matches("[a-z]{2,3}")) {
                problems.add(new FieldProblem("en", say("notification.broadcast.letters")));
            } else if (text.length() > LONGEST || !Readable.canBeKept(text) || !Readable.saysSomething(text)) {
                problems.add(new FieldProblem(language, say("notification.broadcast.readable")));
            }
        });
        return problems;
    }

    private boolean known(To to) {
        return switch (to.reaches()) {
            case EVERYBODY -> to.about() == null;
            case ORGANISATION ->
                to.about() != null
                        && register.latest(People.ORGANISATION, to.about()).isPresent();
            case TEAM ->
                to.about() != null && register.latest(People.TEAM, to.about()).isPresent();
            case SITE ->
                to.about() != null && register.latest(People.SITE, to.about()).isPresent();
        };
    }

    private static BroadcastRecord row(Broadcast broadcast) {
        var content = broadcast.content();
        var row = new BroadcastRecord();
        row.setId(broadcast.id());
        row.setVersion(broadcast.version());
        row.setKind(content.kind().name());
        row.setReaches(content.to().reaches().name());
        row.setAbout(content.to().about());
        row.setFromAt(content.during().from());
        row.setUntilAt(content.during().until());
        row.setTexts(StoredJson.write(new Texts(content.texts())));
        row.setWrittenBy(broadcast.by().value());
        row.setChangedAt(broadcast.changedAt());
        return row;
    }

    /** The texts as they are stored. */
    private record Texts(Map<String, String> byLanguage) {}

    private static Broadcast broadcast(BroadcastRecord row) {
        var texts = Objects.requireNonNull(StoredJson.read(row.getTexts(), Texts.class))
                .byLanguage();
        return new Broadcast(
                row.getId(),
                row.getVersion(),
                new Content(
                        Kind.valueOf(row.getKind()),
                        new To(Reaches.valueOf(row.getReaches()), row.getAbout()),
                        new During(row.getFromAt(), row.getUntilAt()),
                        texts),
                new PersonId(row.getWrittenBy()),
                row.getChangedAt());
    }
}
