package org.fairlead.effort.internal;

import java.time.ZoneId;
import org.fairlead.db.effort.tables.records.RateRecord;
import org.fairlead.effort.Money;
import org.fairlead.effort.Rate;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.record.Audience;

/** Rates as rows of {@code effort.rate} and back. */
final class RateRows {

    private RateRows() {}

    static RateRecord row(Rate rate, Audience audience) {
        var row = new RateRecord();
        row.setId(rate.id());
        row.setParty(rate.of().party().value());
        row.setClassId(rate.of().effortClass());
        row.setVersion(rate.version());
        row.setFromDay(rate.from().day());
        row.setZone(rate.from().zone().getId());
        row.setStartsAt(rate.from().instant());
        row.setPence(rate.price().pence());
        row.setCurrency(rate.price().currency());
        row.setAudience(audience.name());
        row.setRecordedAt(rate.recorded().at());
        var by = rate.recorded().by();
        row.setRecordedBy(by == null ? null : by.value());
        return row;
    }

    static Rate rate(RateRecord row) {
        return new Rate(
                row.getId(),
                new Rate.Of(new PartyId(row.getParty()), row.getClassId()),
                row.getVersion(),
                new Rate.From(row.getFromDay(), ZoneId.of(row.getZone())),
                new Money(row.getCurrency(), row.getPence()),
                new Rate.Recorded(
                        row.getRecordedAt(), row.getRecordedBy() == null ? null : new PersonId(row.getRecordedBy())));
    }
}
