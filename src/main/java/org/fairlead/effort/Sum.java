package org.fairlead.effort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.PartyId;

/**
 * The time that one organisation booked on a record, added up. What was withdrawn does not count.
 *
 * @param party the organisation
 * @param minutes the exact sum
 * @param bookings how many there are
 * @param cost what it comes to, exactly; for those who may see it
 */
public record Sum(PartyId party, long minutes, int bookings, Cost cost) {

    /** One for each organisation, in the order in which they first booked. */
    public static List<Sum> of(List<Booking> bookings, Map<UUID, Rate> rates) {
        var sums = new LinkedHashMap<PartyId, Sum>();
        for (var booking : bookings) {
            if (!booking.withdrawn()) {
                var id = booking.content().rate();
                var minutes = booking.content().minutes();
                var cost = Cost.of(minutes, id == null ? null : rates.get(id));
                sums.merge(booking.party(), new Sum(booking.party(), minutes, 1, cost), Sum::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private Sum plus(Sum other) {
        return new Sum(party, minutes + other.minutes, bookings + other.bookings, cost.plus(other.cost));
    }
}
