package org.fairlead.effort.internal;

import static org.fairlead.db.effort.Tables.BOOKING;

import java.util.List;
import org.fairlead.db.effort.tables.records.BookingRecord;
import org.fairlead.effort.BookedTime;
import org.fairlead.effort.Booking;
import org.fairlead.record.History;
import org.fairlead.record.Projection;
import org.jooq.Table;
import org.jooq.UpdatableRecord;
import org.springframework.stereotype.Component;

/** The time booked on a record, as rows. They follow from the timeline alone: the rate of each is named by its fact. */
@Component
class EffortProjection implements Projection {

    @Override
    public List<Table<?>> tables() {
        return List.of(BOOKING);
    }

    @Override
    public List<UpdatableRecord<?>> rows(History history) {
        return BookedTime.of(history).bookings().stream()
                .<UpdatableRecord<?>>map(each -> row(history, each))
                .toList();
    }

    private static BookingRecord row(History history, Booking booking) {
        var row = new BookingRecord();
        row.setRecordId(history.id().value());
        row.setPlace(booking.place());
        row.setVersion(booking.version());
        row.setParty(booking.party().value());
        row.setPerson(booking.person().value());
        row.setAudience(booking.entry().audience().name());
        row.setClassId(booking.content().effortClass());
        row.setMinutes(booking.content().minutes());
        row.setDoneAt(booking.content().doneAt());
        row.setRateId(booking.content().rate());
        row.setWithdrawn(booking.withdrawn());
        return row;
    }
}
