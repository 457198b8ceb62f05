package org.fairlead.effort.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.effort.EffortClasses;
import org.fairlead.effort.EffortFacts.Booked;
import org.fairlead.effort.EffortFacts.Corrected;
import org.fairlead.effort.EffortFacts.Restored;
import org.fairlead.effort.EffortFacts.Withdrawn;
import org.fairlead.effort.EffortRefusal;
import org.fairlead.effort.Efforts;
import org.fairlead.effort.Rate;
import org.fairlead.effort.Spent;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.Audience;
import org.fairlead.record.Fact;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.NewEntry;
import org.fairlead.record.Outcome;
import org.fairlead.record.Phase;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The use cases, each a sentence. */
@Service
class EffortService implements Efforts {

    private final Timelines timelines;
    private final Access access;
    private final Register register;
    private final Pricing pricing;
    private final Clock clock;

    EffortService(Timelines timelines, Access access, Register register, Pricing pricing, Clock clock) {
        this.timelines = timelines;
        this.access = access;
        this.register = register;
        this.pricing = pricing;
        this.clock = clock;
    }

    /** What is needed to know what time costs and who may know. */
    @Component
    record Pricing(StoredRates rates, Readers readers) {}

    @Override
    public boolean maySee(Actor actor) {
        return access.may(actor, Act.SEE_TIME) && actor.reach() != Reach.SELF;
    }

    @Override
    public boolean mayBook(Actor actor, History history) {
        return access.may(actor, Act.BOOK_TIME)
                && actor.person() != null
                && worksOn(actor, history)
                && history.header().progress().phase() != Phase.ENDED;
    }

    /** Whose organisation has, had or was offered the record, and whoever oversees all of them. */
    private static boolean worksOn(Actor actor, History history) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> true;
            case PARTY -> history.header().involved().stream().anyMatch(actor::actsFor);
            case SELF -> false;
        };
    }

    @Override
    public Audience readers(Actor actor) {
        return pricing.readers().of(actor.home());
    }

    @Override
    public boolean mayChange(Actor actor, Booking booking) {
        boolean own = booking.person().equals(actor.person());
        return access.may(actor, Act.BOOK_TIME) && actor.actsFor(booking.party()) && (own || actor.is(Role.TEAM_LEAD));
    }

    @Override
    public Outcome book(RecordId record, Wish wish, Actor actor, Intent intent) {
        access.require(actor, Act.BOOK_TIME);
        var doneAt = wish.doneAt() == null ? now() : wish.doneAt().truncatedTo(ChronoUnit.MICROS);
        check(wish, doneAt, null);
        var rates = pricing.rates().of(actor.home(), actor.parties());
        return timelines.change(actor, record, intent, history -> {
            if (!worksOn(actor, history)) {
                throw GeneralRefusal.notAllowed(say("effort.refusal.no-part"));
            }
            if (history.header().progress().phase() == Phase.ENDED) {
                throw new RefusedException(new EffortRefusal.Ended());
            }
            mustNotBeBefore(history, doneAt);
            var fact = new Booked(
                    wish.minutes(), doneAt, wish.effortClass(), rate(rates, actor.home(), wish.effortClass(), doneAt));
            return List.of(toItsReaders(fact, note(wish), pricing.readers().of(actor.home()), actor.home()));
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A booking may keep the class that it has, also after that was retired. */
    private void check(Wish wish, Instant doneAt, @Nullable UUID had) {
        var now = now();
        var problems = new ArrayList<FieldProblem>();
        if (wish.minutes() < 1 || wish.minutes() > Spent.LONGEST) {
            problems.add(new FieldProblem("duration", Spent.sentence()));
        }
        if (doneAt.isAfter(now)) {
            problems.add(new FieldProblem("done", say("effort.refusal.to-come")));
        }
        if (!wish.effortClass().equals(had)
                && register.at(EffortClasses.KIND, wish.effortClass(), now).isEmpty()) {
            problems.add(new FieldProblem("class", say("effort.effort-sheet.choose-a-class-of-effort")));
        }
        var note = wish.note();
        if (note.length() > LONGEST_NOTE || !Readable.canBeKept(note) || !Readable.isOneLine(note)) {
            problems.add(new FieldProblem("note", say("effort.refusal.note")));
        }
        if (!problems.isEmpty()) {
            throw new RefusedException(new GeneralRefusal.InvalidInput(problems));
        }
    }

    /**
     * Work may have begun before somebody logged the record, who was called to it and wrote it down afterwards. It cannot have been over
     * by then: that would be time spent on something else.
     */
    private static void mustNotBeBefore(History history, Instant doneAt) {
        if (doneAt.isBefore(history.header().openedAt())) {
            throw GeneralRefusal.invalid("done", say("effort.refusal.not-logged"));
        }
    }

    private static @Nullable UUID rate(List<Rate> rates, PartyId party, UUID effortClass, Instant doneAt) {
        return Rate.holding(rates, new Rate.Of(party, effortClass), doneAt)
                .map(Rate::id)
                .orElse(null);
    }

    private static @Nullable String note(Wish wish) {
        return wish.note().isEmpty() ? null : wish.note();
    }

    private static NewEntry toItsReaders(Fact fact, @Nullable String note, Audience audience, PartyId party) {
        var entry = NewEntry.of(fact).saying(note);
        return audience == Audience.OWN ? entry.to(Audience.OWN) : entry.toParties(Set.of(party));
    }

    @Override
    public Outcome correct(RecordId record, Read read, Wish wish, Actor actor, Intent intent) {
        access.require(actor, Act.BOOK_TIME);
        var rates = pricing.rates().of(actor.home(), actor.parties());
        return timelines.change(actor, record, intent, history -> {
            var booking = changeable(history, read, actor);
            if (booking.withdrawn()) {
                throw new RefusedException(new EffortRefusal.IsWithdrawn());
            }
            var was = booking.content();
            var doneAt = wish.doneAt() == null ? was.doneAt() : wish.doneAt().truncatedTo(ChronoUnit.MICROS);
            check(wish, doneAt, was.effortClass());
            mustNotBeBefore(history, doneAt);
            var said = new Booking.Content(
                    wish.minutes(),
                    doneAt,
                    wish.effortClass(),
                    keeps(was, wish.effortClass(), doneAt)
                            ? was.rate()
                            : rate(rates, booking.party(), wish.effortClass(), doneAt),
                    wish.note());
            return said.equals(was) ? List.of() : List.of(of(booking, corrected(booking, said), note(wish)));
        });
    }

    /** The rate of a booking stays while the same class of work was done at the same time; one without any may find one. */
    private static boolean keeps(Booking.Content was, UUID effortClass, Instant doneAt) {
        return was.rate() != null
                && was.effortClass().equals(effortClass)
                && was.doneAt().equals(doneAt);
    }

    private static Corrected corrected(Booking booking, Booking.Content said) {
        return new Corrected(booking.place(), said.minutes(), said.doneAt(), said.effortClass(), said.rate());
    }

    /** What happens to a booking is read by those who read of it. */
    private static NewEntry of(Booking booking, Fact fact, @Nullable String note) {
        return toItsReaders(fact, note, booking.entry().audience(), booking.party());
    }

    private Booking changeable(History history, Read read, Actor actor) {
        var booking = BookedTime.of(history)
                .seenBy(actor, read.place())
                .orElseThrow(() -> GeneralRefusal.unknown(say("effort.effort.booking-on-this-record")));
        if (!mayChange(actor, booking)) {
            throw GeneralRefusal.notAllowed(say("effort.refusal.not-own"));
        }
        if (booking.version() != read.version()) {
            throw new RefusedException(
                    new GeneralRefusal.Stale(say("effort.this-booking"), read.version(), booking.version()));
        }
        return booking;
    }

    @Override
    public Outcome withdraw(RecordId record, Read read, Actor actor, Intent intent) {
        return counting(record, read, false, actor, intent);
    }

    @Override
    public Outcome restore(RecordId record, Read read, Actor actor, Intent intent) {
        return counting(record, read, true, actor, intent);
    }

    private Outcome counting(RecordId record, Read read, boolean counts, Actor actor, Intent intent) {
        access.require(actor, Act.BOOK_TIME);
        return timelines.change(actor, record, intent, history -> {
            var booking = changeable(history, read, actor);
            if (booking.withdrawn() != counts) {
                return List.of();
            }
            Fact fact = counts ? new Restored(booking.place()) : new Withdrawn(booking.place());
            return List.of(of(booking, fact, null));
        });
    }
}
