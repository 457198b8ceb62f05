package org.fairlead.watchlog.internal;

import static org.fairlead.platform.language.Say.say;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.access.Access;
import org.fairlead.access.Act;
import org.fairlead.access.Viewer;
import org.fairlead.notification.OwnNewsPost;
import org.fairlead.notification.Reason;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.once.Once;
import org.fairlead.platform.once.Receipts;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.ConstraintBroken;
import org.fairlead.platform.words.Readable;
import org.fairlead.watchlog.Desk;
import org.fairlead.watchlog.Rosters;
import org.fairlead.watchlog.Statement;
import org.fairlead.watchlog.Watch;
import org.fairlead.watchlog.WatchAct;
import org.fairlead.watchlog.WatchAct.Accept;
import org.fairlead.watchlog.WatchAct.HandOver;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.fairlead.watchlog.WatchLogs;
import org.springframework.stereotype.Component;

/**
 * The watch: reads how it stands, asks the rules, adds an entry at the next place. Of two who do so at the same time the key of the
 * entry lets the first; the other looks again.
 */
@Component
class StoredWatchLogs implements WatchLogs {

    private static final String SUBJECT = "watch-log";
    private static final String TAKEN_PLACE = "entry_pkey";
    private static final String USUAL_FILTER = "open and priority in (P1, P2)";
    private static final int TRIES = 8;

    private final WatchLogStore store;
    private final Desks desks;
    private final Rosters rosters;
    private final StatementWriter statements;
    private final Writing writing;

    StoredWatchLogs(WatchLogStore store, Desks desks, Rosters rosters, StatementWriter statements, Writing writing) {
        this.store = store;
        this.desks = desks;
        this.rosters = rosters;
        this.statements = statements;
        this.writing = writing;
    }

    /** What entries are written by. */
    @Component
    record Writing(Access access, Receipts receipts, OwnNewsPost post, Clock clock) {}

    @Override
    public List<Desk> desks(Actor actor) {
        return desks.of(actor);
    }

    @Override
    public Desk desk(Actor actor, UUID id) {
        return desks.one(actor, id);
    }

    @Override
    public Map<UUID, Watch.Spell> spells(Actor actor) {
        return store.spells(actor, desks.of(actor).stream().map(Desk::id).toList());
    }

    @Override
    public Watch now(Actor actor, UUID desk) {
        return store.now(actor, desks.one(actor, desk));
    }

    @Override
    public Optional<Watch.Spell> at(Actor actor, UUID desk, Instant instant) {
        return store.at(actor, desks.one(actor, desk), Moments.ofOurTime(instant, "at"));
    }

    @Override
    public boolean mayStand(Actor actor, Desk desk) {
        return desks.mayStand(actor, desk);
    }

    @Override
    public boolean mayTakeOver(Actor actor, Desk desk) {
        return desks.mayStand(actor, desk) && (writing.access().may(actor, Act.PLAN_WATCHES) || rostered(actor, desk));
    }

    private boolean rostered(Actor actor, Desk desk) {
        var now = writing.clock().instant();
        return rosters.during(actor, desk.id(), now, now.plusMillis(1)).at(now).stream()
                .anyMatch(shift ->
                        actor.optionalPerson().filter(shift.person()::equals).isPresent());
    }

    @Override
    public List<PersonId> crew(Actor actor, Desk desk) {
        return desks.crew(desks.one(actor, desk.id()));
    }

    @Override
    public List<WatchEntry> entries(Actor actor, UUID desk, Wanted wanted, int most) {
        return readable(wanted) ? store.entries(actor, desks.one(actor, desk), wanted, most) : List.of();
    }

    @Override
    public List<WatchEntry> entriesAfter(Actor actor, UUID desk, Wanted wanted, int place, int most) {
        return readable(wanted) ? store.entriesAfter(actor, desks.one(actor, desk), wanted, place, most) : List.of();
    }

    /** What cannot be kept stands in no entry. */
    private static boolean readable(Wanted wanted) {
        return Readable.canBeKept(wanted.words()) && Readable.canBeKept(wanted.number());
    }

    @Override
    public Optional<WatchEntry> entry(Actor actor, UUID desk, int place) {
        return store.entry(actor, desks.one(actor, desk), place);
    }

    @Override
    public Statement prepare(Viewer viewer, UUID desk, HandOver wanted) {
        return statements
                .write(
                        viewer,
                        now(viewer.actor(), desk),
                        wanted,
                        writing.clock().instant())
                .statement();
    }

    @Override
    public String usualFilter(Actor actor, UUID desk) {
        return store.lastOffer(actor, desks.one(actor, desk))
                .map(entry -> ((WatchFact.Offered) entry.fact()).filter())
                .orElse(USUAL_FILTER);
    }

    @Override
    public HandOverRead handOver(Actor actor, UUID desk, int place) {
        var here = desks.one(actor, desk);
        var offer = offer(actor, here, place);
        var seen = store.statement(Asker.of(actor), offer);
        var answer = store.answer(actor, here, place).orElse(null);
        boolean agrees = answer == null
                || !(answer.fact() instanceof WatchFact.Accepted accepted)
                || whole(offer).without(accepted.withheld()).digest().equals(accepted.digest());
        return new HandOverRead(offer, seen.statement(), seen.marking(), answer, agrees);
    }

    private WatchEntry offer(Actor actor, Desk desk, int place) {
        return store.entry(actor, desk, place)
                .filter(entry -> entry.fact() instanceof WatchFact.Offered)
                .orElseThrow(() -> GeneralRefusal.unknown(say("watchlog.thing.hand-over")));
    }

    private Statement whole(WatchEntry offer) {
        return store.statement(Asker.TOOL, offer).statement();
    }

    @Override
    public WatchEntry act(Viewer viewer, UUID desk, WatchAct act, Once once) {
        var actor = viewer.actor();
        var here = desks.one(actor, desk);
        var person = actor.optionalPerson()
                .filter(any -> desks.mayStand(actor, here))
                .orElseThrow(() -> GeneralRefusal.notAllowed(say("watchlog.may-not-have-it")));
        for (int tries = 1; ; tries++) {
            var known = writing.receipts().find(person, once);
            if (known.isPresent()) {
                return store.entry(actor, here, known.get().version()).orElseThrow();
            }
            try {
                return added(viewer, here, act, once);
            } catch (ConstraintBroken broken) {
                boolean again = broken.constraint().equals(TAKEN_PLACE)
                        || broken.constraint().equals(Receipts.ONCE_ONLY);
                if (!again || tries == TRIES) {
                    throw broken;
                }
            }
        }
    }

    private WatchEntry added(Viewer viewer, Desk desk, WatchAct act, Once once) {
        var actor = viewer.actor();
        var person = Objects.requireNonNull(actor.person());
        var watch = store.now(actor, desk);
        var now = present(watch);
        boolean mayTakeOver = act instanceof WatchAct.Take
                && watch.spell().isPresent()
                && !watch.isHeldBy(person)
                && mayTakeOver(actor, desk);
        known(actor, desk, act);
        WatchRules.check(watch, act, new WatchRules.Asking(person, mayTakeOver, now, desks::name));
        var statement =
                act instanceof HandOver offer ? statements.write(viewer, watch, reliefIn(desk, offer), now) : null;
        var fact = statement != null ? offered((HandOver) act, statement) : fact(actor, desk, watch, act);
        var numbers = statement == null
                ? RecordNumbers.in(act.text())
                : RecordNumbers.in(statement.statement().text());
        var at = act instanceof WatchAct.Note note && note.at() != null ? note.at() : now;
        var entry = new WatchEntry(
                desk.id(),
                watch.version() + 1,
                fact,
                act.text(),
                new WatchEntry.Stamp(at.truncatedTo(ChronoUnit.MICROS), now, person),
                numbers);
        var trip = store.trip(actor);
        WatchLogStore.add(trip, desk, entry, statement == null ? List.of() : statement.records());
        writing.receipts().add(trip, person, once, new Receipts.Written(SUBJECT, desk.id(), entry.place()), now);
        if (act instanceof HandOver offer) {
            var news = new OwnNewsPost.News(WatchNews.id(desk.id(), entry.place()), now, Reason.WATCH_OFFERED);
            writing.post().tell(trip.as(Asker.TOOL), offer.relief(), news, now);
        }
        trip.run();
        return entry;
    }

    /** The present, but never before what was written last. */
    private Instant present(Watch watch) {
        var now = writing.clock().instant().truncatedTo(ChronoUnit.MICROS);
        return now.isBefore(watch.last()) ? watch.last() : now;
    }

    /** What is answered must have been offered: that it was answered before is told only of what there was. */
    private void known(Actor actor, Desk desk, WatchAct act) {
        switch (act) {
            case Accept accept -> offer(actor, desk, accept.offer());
            case WatchAct.Refuse refuse -> offer(actor, desk, refuse.offer());
            case WatchAct.Withdraw back -> offer(actor, desk, back.offer());
            case WatchAct.Note any -> {}
            case WatchAct.OpenPoint any -> {}
            case WatchAct.SettlePoint any -> {}
            case WatchAct.Take any -> {}
            case WatchAct.LayDown any -> {}
            case HandOver any -> {}
        }
    }

    private HandOver reliefIn(Desk desk, HandOver offer) {
        if (!desks.crew(desk).contains(offer.relief())) {
            throw GeneralRefusal.invalid("relief", say("watchlog.stored-rosters.choose-somebody-who-works-at"));
        }
        return offer;
    }

    private static WatchFact offered(HandOver act, StatementWriter.Written statement) {
        return new WatchFact.Offered(act.relief(), act.filter(), statement.frame());
    }

    private WatchFact fact(Actor actor, Desk desk, Watch watch, WatchAct act) {
        return switch (act) {
            case WatchAct.Note note -> new WatchFact.Noted(note.corrects());
            case WatchAct.OpenPoint any -> new WatchFact.PointOpened();
            case WatchAct.SettlePoint settled -> new WatchFact.PointSettled(settled.point());
            case WatchAct.Take any ->
                new WatchFact.Taken(watch.spell().map(Watch.Spell::person).orElse(null));
            case WatchAct.LayDown any -> new WatchFact.LaidDown();
            case WatchAct.Withdraw back -> new WatchFact.Withdrawn(back.offer());
            case Accept accept -> signed(actor, desk, accept);
            case WatchAct.Refuse refuse -> new WatchFact.Refused(refuse.offer());
            case HandOver offer -> throw new IllegalStateException("a hand-over has a statement: " + offer);
        };
    }

    private WatchFact signed(Actor actor, Desk desk, Accept accept) {
        var statement = store.statement(Asker.of(actor), offer(actor, desk, accept.offer()))
                .statement();
        WatchRules.sameText(accept.digest(), statement.digest());
        return new WatchFact.Accepted(accept.offer(), accept.digest(), statement.withheld());
    }
}
