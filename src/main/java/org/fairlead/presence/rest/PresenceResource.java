package org.fairlead.presence.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.fairlead.access.Act;
import org.fairlead.access.Needs;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.Listing;
import org.fairlead.presence.Doing;
import org.fairlead.presence.Presences;
import org.fairlead.presence.Present;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who has a record open. */
@RestController
@RequestMapping("/api/v1/records/{record}/presence")
@Needs(Act.READ_RECORDS)
final class PresenceResource {

    private static final int LONGEST = 64;

    private final Presences presences;
    private final Records records;

    PresenceResource(Presences presences, Records records) {
        this.presences = presences;
        this.records = records;
    }

    @GetMapping
    @Operation(operationId = "listPresent", summary = "List others who have a record open, as far as you are told")
    Listing<OnePresent> others(@PathVariable String record, Actor actor) {
        return told(needed(record, actor), actor);
    }

    @PutMapping
    @Operation(
            operationId = "sayPresent",
            summary = "Say that you have a record open",
            description = "Holds for 45 seconds; say it again every quarter of a minute")
    Listing<OnePresent> say(@PathVariable String record, @RequestBody SentPresence sent, Actor actor) {
        var id = needed(record, actor);
        presences.say(actor, id, sent.known());
        return told(id, actor);
    }

    private Listing<OnePresent> told(RecordId id, Actor actor) {
        return Listing.whole(presences.others(actor, List.of(id)).stream()
                .map(OnePresent::of)
                .toList());
    }

    private RecordId needed(String record, Actor actor) {
        if (record.length() > LONGEST) {
            throw GeneralRefusal.unknown("record");
        }
        return records.find(actor, record).orElseThrow(() -> GeneralRefusal.unknown("record"));
    }

    private static String code(Doing doing) {
        return doing.name().toLowerCase(Locale.ROOT);
    }

    /** Somebody who is there. */
    @Schema(name = "Present", description = "Somebody who has the record open")
    record OnePresent(
            UUID person,
            UUID organisation,

            @Schema(description = "viewing, idle or editing")
            String doing) {

        static OnePresent of(Present present) {
            return new OnePresent(
                    present.person().value(), present.organisation().value(), code(present.doing()));
        }
    }

    /** What the caller does there. */
    @Schema(name = "SayPresent", description = "What you do on the record")
    record SentPresence(
            @Schema(description = "viewing, idle or editing") @Nullable
            String doing) {

        Doing known() {
            return Arrays.stream(Doing.values())
                    .filter(each -> code(each).equals(doing))
                    .findFirst()
                    .orElseThrow(() -> GeneralRefusal.invalid("doing", "Send viewing, idle or editing."));
        }
    }
}
