package org.fairlead.incident.rest;

import java.util.Optional;
import java.util.function.Function;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.rest.JsonBody;
import org.fairlead.platform.rest.RequestIntent;
import org.fairlead.platform.rest.RestRefusal;
import org.fairlead.platform.words.Readable;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.fairlead.record.Timelines;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What requests have in common: the incident in the address, the intent, the body. */
@Component
final class Asked {

    private static final String KIND = "incident";
    private static final int LONGEST = 64;

    private final Records records;
    private final Timelines timelines;
    private final Titled titled;

    Asked(Records records, Timelines timelines, Titled titled) {
        this.records = records;
        this.timelines = timelines;
        this.titled = titled;
    }

    /** The incident of a number or id; refused when there is none that the actor can see. */
    RecordId id(Actor actor, String numberOrId) {
        return find(actor, numberOrId).orElseThrow(() -> unknown(numberOrId));
    }

    private Optional<RecordId> find(Actor actor, String numberOrId) {
        return numberOrId.length() > LONGEST ? Optional.empty() : records.find(actor, numberOrId);
    }

    /** The other incident that a body speaks of. */
    RecordId other(Actor actor, Sent sent, String field) {
        var said = sent.words(field).strip();
        return find(actor, said)
                .orElseThrow(() -> GeneralRefusal.invalid(
                        field, "There is no incident of this number or id that you can see. Check it."));
    }

    /** The history of an incident. */
    History history(Actor actor, String numberOrId) {
        return Optional.of(numberOrId)
                .filter(said -> said.length() <= LONGEST)
                .flatMap(said -> timelines.history(actor, said))
                .filter(history -> history.header().identity().kind().equals(KIND))
                .orElseThrow(() -> unknown(numberOrId));
    }

    private static RuntimeException unknown(String numberOrId) {
        return GeneralRefusal.unknown("incident " + (Readable.shortened(numberOrId, LONGEST)));
    }

    /** A hand-off, pause or arbitration of the address among those the actor may know. */
    static <T> T part(Iterable<T> parts, Function<T, Integer> place, String said, String what) {
        for (var part : parts) {
            if (Integer.toString(place.apply(part)).equals(said)) {
                return part;
            }
        }
        throw GeneralRefusal.unknown(what + " of this number on this incident");
    }

    /** The place in an address; nothing has the place 0. */
    static int place(String said) {
        return said.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(said) : 0;
    }

    /** The intent of a request. A requester knows no version, so none is taken: an answer to a guess would tell it. */
    static Intent intent(RequestIntent request, Actor actor) {
        if (request.basedOn() != null && !Sight.seesPlaces(actor)) {
            throw RestRefusal.unreadable(
                    HttpHeaders.IF_MATCH, "If-Match is for those who work on incidents. Leave it out.");
        }
        return new Intent(request.basedOn(), request.key(), request.hash());
    }

    Sent sent(JsonBody body, Shape shape, Actor actor) {
        return Sent.read(body.tree(), shape, new Catalogued(titled.register(), actor));
    }
}
