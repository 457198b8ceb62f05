package org.fairlead.watchlog.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.watchlog.Watch;
import org.jspecify.annotations.Nullable;

/** How the watch at a desk stands, as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Watch", description = "How the watch at a desk stands")
record OneWatch(
        OneDesk desk,

        @Schema(description = "The newest entry of the log; 0 when there is none")
        int version,

        @Schema(description = "The hand-over that waits for its answer") @Nullable
        Offered offer,

        List<OpenPoint> points) {

    static OneWatch of(Watch watch) {
        return new OneWatch(
                OneDesk.of(watch.desk(), watch.spell().orElse(null)),
                watch.version(),
                watch.offer()
                        .map(offer -> new Offered(
                                offer.place(),
                                offer.from().value(),
                                offer.relief().value(),
                                offer.at()))
                        .orElse(null),
                watch.points().stream()
                        .map(point -> new OpenPoint(OneWatchEntry.of(point.entry()), point.carried()))
                        .toList());
    }

    /** Who has or had it. */
    @Schema(name = "WatchHeldBy", description = "Who has the watch since when, by which entry")
    record HeldBy(UUID person, Instant since, int entry) {
        static HeldBy of(Watch.Spell spell) {
            return new HeldBy(spell.person().value(), spell.since(), spell.entry());
        }
    }

    /** A hand-over that waits. */
    @Schema(name = "WatchOffered", description = "A hand-over that waits for its answer")
    record Offered(int place, UUID from, UUID relief, Instant at) {}

    /** What is left to be seen to. */
    @Schema(name = "WatchPoint", description = "An open point and how often it was handed over")
    record OpenPoint(OneWatchEntry entry, int handedOver) {}
}
