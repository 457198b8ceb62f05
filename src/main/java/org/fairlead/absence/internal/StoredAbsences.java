package org.fairlead.absence.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.fairlead.absence.Absence;
import org.fairlead.absence.Absences;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Item;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.sql.RoundTrip;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Absences in the database: each change and its receipt in one transaction. */
@Component
class StoredAbsences implements Absences {

    private static final String SUBJECT = "absence";
    private static final Duration LONGEST = Duration.ofDays(3 * 366);

    private final AbsenceStore store;
    private final Access access;
    private final Register register;
    private final Kept kept;
    private final Clock clock;

    StoredAbsences(AbsenceStore store, Access access, Register register, Kept kept, Clock clock) {
        this.store = store;
        this.access = access;
        this.register = register;
        this.kept = kept;
        this.clock = clock;
    }

    /** What is needed besides absences. */
    @Component
    record Kept(Receipts receipts, UuidSource ids) {}

    @Override
    public List<Absence> coming(Actor actor, Collection<PersonId> people) {
        return store.after(clock.instant(), actor, people);
    }

    @Override
    public Map<PersonId, Absence> now(Actor actor, Collection<PersonId> people) {
        var now = clock.instant();
        var away = new HashMap<PersonId, Absence>();
        store.after(now, actor, people).stream()
                .filter(absence -> absence.holds(now))
                .forEach(absence -> away.merge(
                        absence.person(), absence, (one, other) -> one.until().isBefore(other.until()) ? other : one));
        return Map.copyOf(away);
    }

    @Override
    public Optional<Absence> one(Actor actor, UUID id) {
        return store.one(actor, id).filter(absence -> !absence.withdrawn() || keeps(actor, absence.person()));
    }

    @Override
    public boolean keeps(Actor actor, PersonId person) {
        return access.may(actor, Act.KEEP_ABSENCES)
                && (actor.optionalPerson().filter(person::equals).isPresent()
                        || person(person).filter(body -> leads(actor, body)).isPresent());
    }

    @Override
    public List<PersonId> keptBy(Actor actor) {
        if (!access.may(actor, Act.KEEP_ABSENCES)) {
            return List.of();
        }
        var people = new ArrayList<PersonId>();
        actor.optionalPerson().ifPresent(people::add);
        if (actor.is(Role.TEAM_LEAD)) {
            register.all(People.PERSON).stream()
                    .filter(item -> leads(actor, item.body()))
                    .map(item -> new PersonId(item.id()))
                    .filter(person -> !people.contains(person))
                    .forEach(people::add);
        }
        return people;
    }

    private boolean leads(Actor actor, Person person) {
        return actor.is(Role.TEAM_LEAD)
                && actor.actsFor(new PartyId(person.organisation()))
                && !Collections.disjoint(person.teams(), teams(actor));
    }

    private Set<UUID> teams(Actor actor) {
        return actor.optionalPerson().flatMap(this::person).map(Person::teams).orElse(Set.of());
    }

    private Optional<Person> person(PersonId id) {
        return register.latest(People.PERSON, id.value())
                .filter(item -> !item.retired())
                .map(Item::body);
    }

    @Override
    public Absence declare(Wish wish, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> {
            mustBeNew(wish, actor);
            var home = new PartyId(person(wish.person())
                    .orElseThrow(() -> GeneralRefusal.unknown(say("absence.thing.person")))
                    .organisation());
            var absence = new Absence(kept.ids().next(), 1, wish.person(), home, wish.from(), wish.until(), false);
            return write(absence, actor, once, trip -> store.add(trip, absence, by(actor), clock.instant()));
        });
    }

    private void mustBeNew(Wish wish, Actor actor) {
        mustKeep(actor, wish.person());
        mustFit(wish.from(), wish.until());
        if (store.after(clock.instant(), Actor.tool(actor.home()), List.of(wish.person()))
                        .size()
                >= MOST) {
            throw GeneralRefusal.invalid(
                    "from", say("absence.stored-absences.most-absences-are-declared-already", "most", MOST));
        }
    }

    @Override
    public void tried(@Nullable Read read, Wish wish, Actor actor) {
        if (read == null) {
            mustBeNew(wish, actor);
        } else {
            changeable(read, actor);
            mustFit(wish.from(), wish.until());
        }
    }

    private void mustKeep(Actor actor, PersonId person) {
        access.require(actor, Act.KEEP_ABSENCES);
        if (!keeps(actor, person)) {
            throw GeneralRefusal.invalid("person", say("absence.stored-absences.choose-yourself-or-somebody-of"));
        }
    }

    private void mustFit(Instant from, Instant until) {
        if (!until.isAfter(from)) {
            throw GeneralRefusal.invalid("until", say("absence.stored-absences.enter-a-time-after-the"));
        }
        if (!until.isAfter(clock.instant())) {
            throw GeneralRefusal.invalid("until", say("absence.stored-absences.that-time-is-over-already"));
        }
        if (Duration.between(from, until).compareTo(LONGEST) > 0) {
            throw GeneralRefusal.invalid("until", say("absence.stored-absences.enter-a-time-within-three"));
        }
        if (until.isAfter(clock.instant().plus(LONGEST).plus(LONGEST))) {
            throw GeneralRefusal.invalid("until", say("absence.stored-absences.that-is-too-far-away"));
        }
    }

    private static PersonId by(Actor actor) {
        return actor.optionalPerson().orElseThrow(() -> GeneralRefusal.notAllowed(say("absence.for-nobody")));
    }

    @Override
    public Absence change(Read read, Wish wish, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> {
            var before = changeable(read, actor);
            mustFit(wish.from(), wish.until());
            return replace(
                    new Absence(
                            before.id(),
                            before.version() + 1,
                            before.person(),
                            before.organisation(),
                            wish.from(),
                            wish.until(),
                            false), // whoever says anew when they are away, is away
                    actor,
                    once);
        });
    }

    @Override
    public Absence withdraw(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(withdrawn(changeable(read, actor), true), actor, once));
    }

    @Override
    public Absence restore(Read read, Actor actor, Once once) {
        return written(actor, once).orElseGet(() -> replace(withdrawn(changeable(read, actor), false), actor, once));
    }

    private static Absence withdrawn(Absence absence, boolean withdrawn) {
        return new Absence(
                absence.id(),
                absence.version() + 1,
                absence.person(),
                absence.organisation(),
                absence.from(),
                absence.until(),
                withdrawn);
    }

    private Absence changeable(Read read, Actor actor) {
        access.require(actor, Act.KEEP_ABSENCES);
        var absence = one(actor, read.id()).orElseThrow(() -> GeneralRefusal.unknown("absence"));
        if (!keeps(actor, absence.person())) {
            throw GeneralRefusal.notAllowed(say("absence.not-yours"));
        }
        if (absence.version() != read.version()) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("absence.this"), read.version(), absence.version()));
        }
        return absence;
    }

    private Optional<Absence> written(Actor actor, Once once) {
        return kept.receipts()
                .find(actor.person(), once)
                .flatMap(receipt -> store.one(actor, receipt.id()))
                .filter(absence -> keeps(actor, absence.person()));
    }

    private Absence replace(Absence absence, Actor actor, Once once) {
        return write(absence, actor, once, trip -> store.replace(trip, absence, by(actor), clock.instant()));
    }

    private Absence write(Absence absence, Actor actor, Once once, Consumer<RoundTrip> writing) {
        var trip = store.trip();
        writing.accept(trip);
        var receipt = new Receipts.Written(SUBJECT, absence.id(), absence.version());
        kept.receipts().add(trip, actor.person(), once, receipt, clock.instant());
        try {
            trip.run();
        } catch (ConstraintBroken broken) {
            return written(actor, once).orElseThrow(() -> refused(broken, absence));
        }
        return absence;
    }

    private static RuntimeException refused(ConstraintBroken broken, Absence absence) {
        return broken.constraint().equals(AbsenceStore.ONE_CHANGE)
                ? new RefusedException(
                        new GeneralRefusal.Stale(say("absence.this"), absence.version() - 1, absence.version()))
                : broken;
    }
}
