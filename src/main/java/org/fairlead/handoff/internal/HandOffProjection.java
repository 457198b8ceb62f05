package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.ARBITRATION;
import static org.fairlead.db.handoff.Tables.OFFER;
import static org.fairlead.db.handoff.Tables.PRECEDENT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.db.handoff.tables.records.ArbitrationRecord;
import org.fairlead.db.handoff.tables.records.OfferRecord;
import org.fairlead.db.handoff.tables.records.PrecedentRecord;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.json.StoredJson;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** Offers and arbitrations as rows. */
@Component
class HandOffProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(OFFER, ARBITRATION, PRECEDENT);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        var handOffs = HandOffs.of(history);
        var rows = new ArrayList<UpdatableRecord<?>>();
        handOffs.offers().forEach(offer -> rows.add(row(history, offer)));
        handOffs.arbitrations().stream().filter(each -> !each.lapsed()).forEach(arbitration -> {
            rows.add(row(history, arbitration));
            precedent(history, arbitration).ifPresent(rows::add);
        });
        return rows;
    }

    private static OfferRecord row(History history, Offer offer) {
        var row = new OfferRecord();
        row.setRecordId(history.id().value());
        row.setOfferId(offer.id());
        row.setFromParty(offer.fact().from().value());
        row.setToParty(offer.fact().to().value());
        row.setToTeam(offer.fact().team());
        row.setPacket(StoredJson.write(offer.fact().packet().items()));
        row.setOfferedAt(offer.at());
        row.setAnswerBy(offer.fact().answerBy());
        row.setState(offer.state().name());
        row.setAnsweredAt(offer.answeredAt());
        row.setReason(offer.reason());
        row.setFinding(offer.finding() == null ? null : offer.finding().name());
        return row;
    }

    private static ArbitrationRecord row(History history, Arbitration arbitration) {
        var row = new ArbitrationRecord();
        row.setRecordId(history.id().value());
        row.setArbitrationId(arbitration.id());
        row.setCause(arbitration.cause().name());
        row.setOpenedAt(arbitration.openedAt());
        row.setDueAt(arbitration.dueAt());
        row.setDecidedAt(arbitration.decidedAt());
        row.setHolder(arbitration.holder() == null ? null : arbitration.holder().value());
        row.setReason(arbitration.words());
        return row;
    }

    /** A decision, by what the record is about now: a category that was put right since counts. */
    private static Optional<PrecedentRecord> precedent(History history, Arbitration arbitration) {
        var holder = arbitration.holder();
        var decidedAt = arbitration.decidedAt();
        if (holder == null || decidedAt == null) {
            return Optional.empty();
        }
        var header = history.header();
        var row = new PrecedentRecord();
        row.setRecordId(history.id().value());
        row.setArbitrationId(arbitration.id());
        row.setNumber(header.identity().number().text());
        row.setCategory(header.subject().category());
        row.setService(header.subject().service());
        row.setHolder(holder.value());
        row.setDecidedAt(decidedAt);
        row.setParties(header.involved().stream()
                .sorted(Comparator.comparing(PartyId::toString))
                .map(PartyId::value)
                .toArray(UUID[]::new));
        return Optional.of(row);
    }
}
