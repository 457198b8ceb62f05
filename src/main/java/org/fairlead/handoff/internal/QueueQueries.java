package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.ARBITRATION;
import static org.fairlead.db.handoff.Tables.OFFER;

import java.util.List;
import org.fairlead.handoff.ArbitrationCause;
import org.fairlead.handoff.HandOffQueue;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.RecordId;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** Reads what waits: each one round trip, in the order of an index, and never further than asked. */
@Component
class QueueQueries implements HandOffQueue {

    private final Database database;

    QueueQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<OpenOffer> openOffers(Actor actor, int most) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(DSL.select(OFFER.RECORD_ID, OFFER.FROM_PARTY, OFFER.TO_PARTY, OFFER.ANSWER_BY)
                .from(OFFER)
                .where(OFFER.STATE.in(DSL.inline("OFFERED"), DSL.inline("TIMED_OUT")))
                .and(between(actor))
                .orderBy(OFFER.ANSWER_BY, OFFER.RECORD_ID)
                .limit(most));
        trip.run();
        return found.get().stream()
                .map(row -> new OpenOffer(
                        new RecordId(row.get(OFFER.RECORD_ID)),
                        new PartyId(row.get(OFFER.FROM_PARTY)),
                        new PartyId(row.get(OFFER.TO_PARTY)),
                        row.get(OFFER.ANSWER_BY)))
                .toList();
    }

    @Override
    public List<OpenArbitration> openArbitrations(Actor actor, int most) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(DSL.select(ARBITRATION.RECORD_ID, ARBITRATION.CAUSE, ARBITRATION.DUE_AT)
                .from(ARBITRATION)
                .where(ARBITRATION.DECIDED_AT.isNull())
                .and(overseen(actor))
                .orderBy(ARBITRATION.DUE_AT, ARBITRATION.RECORD_ID)
                .limit(most));
        trip.run();
        return found.get().stream()
                .map(row -> new OpenArbitration(
                        new RecordId(row.get(ARBITRATION.RECORD_ID)),
                        ArbitrationCause.valueOf(row.get(ARBITRATION.CAUSE)),
                        row.get(ARBITRATION.DUE_AT)))
                .toList();
    }

    @Override
    public List<Precedent> decisions(Actor actor, int most) {
        var trip = database.trip(Asker.of(actor));
        var found = trip.read(
                DSL.select(ARBITRATION.RECORD_ID, ARBITRATION.HOLDER, ARBITRATION.DECIDED_AT, ARBITRATION.REASON)
                        .from(ARBITRATION)
                        .where(ARBITRATION.DECIDED_AT.isNotNull())
                        .and(overseen(actor))
                        .orderBy(ARBITRATION.DECIDED_AT.desc(), ARBITRATION.RECORD_ID)
                        .limit(most));
        trip.run();
        return found.get().stream()
                .map(row -> new Precedent(
                        new RecordId(row.get(ARBITRATION.RECORD_ID)),
                        new PartyId(row.get(ARBITRATION.HOLDER)),
                        row.get(ARBITRATION.DECIDED_AT),
                        row.get(ARBITRATION.REASON) == null ? "" : row.get(ARBITRATION.REASON)))
                .toList();
    }

    /** Offers between others are nobody else's business; row-level security says the same. */
    static Condition between(Actor actor) {
        var mine = actor.parties().stream().map(PartyId::value).toList();
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY -> OFFER.TO_PARTY.in(mine).or(OFFER.FROM_PARTY.in(mine));
            case SELF -> DSL.falseCondition();
        };
    }

    static Condition overseen(Actor actor) {
        return switch (actor.reach()) {
            case ALL, SYSTEM -> DSL.noCondition();
            case PARTY, SELF -> DSL.falseCondition();
        };
    }
}
