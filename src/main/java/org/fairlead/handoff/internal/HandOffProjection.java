package org.fairlead.handoff.internal;

import static org.fairlead.db.handoff.Tables.ARBITRATION;
import static org.fairlead.db.handoff.Tables.OFFER;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.db.handoff.tables.records.ArbitrationRecord;
import org.fairlead.db.handoff.tables.records.OfferRecord;
import org.fairlead.handoff.Arbitration;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
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
        return List.of(OFFER, ARBITRATION);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        var handOffs = HandOffs.of(history);
        var rows = new ArrayList<UpdatableRecord<?>>();
        handOffs.offers().forEach(offer -> rows.add(row(history, offer)));
        handOffs.arbitrations().forEach(arbitration -> rows.add(row(history, arbitration)));
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
}
