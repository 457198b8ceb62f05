package org.fairlead.watchlog.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.fairlead.watchlog.WatchEntry;
import org.fairlead.watchlog.WatchFact;
import org.jspecify.annotations.Nullable;

/** An entry of a watch log as JSON. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WatchEntry", description = "An entry of a watch log")
record OneWatchEntry(
        int place,

        @Schema(
                description =
                        "noted, point-opened, point-settled, taken, laid-down, offered, withdrawn, accepted or refused")
        String kind,

        Instant at,
        Instant recordedAt,
        UUID by,
        String text,

        @Schema(description = "The entry that it settles, answers or corrects") @Nullable
        Integer about,

        @Schema(description = "The records that it names") List<String> records,

        @Schema(description = "For offered: whom the watch is offered to") @Nullable
        UUID relief,

        @Schema(description = "For taken: who had it until then") @Nullable
        UUID from,

        @Schema(description = "For accepted: SHA-256, in hex, over the UTF-8 text of the statement that was signed")
        @Nullable
        String digest) {

    static OneWatchEntry of(WatchEntry entry) {
        var fact = entry.fact();
        return new OneWatchEntry(
                entry.place(),
                fact.code(),
                entry.stamp().at(),
                entry.stamp().recordedAt(),
                entry.stamp().person().value(),
                entry.text(),
                fact.about(),
                entry.numbers(),
                fact instanceof WatchFact.Offered offered ? offered.relief().value() : null,
                fact instanceof WatchFact.Taken taken && taken.from() != null
                        ? taken.from().value()
                        : null,
                fact instanceof WatchFact.Accepted accepted ? accepted.digest() : null);
    }
}
