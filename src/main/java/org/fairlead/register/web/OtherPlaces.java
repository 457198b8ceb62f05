package org.fairlead.register.web;

import java.util.Comparator;
import java.util.List;
import org.fairlead.access.Access;
import org.fairlead.access.AdministrationPlace;
import org.fairlead.platform.actor.Actor;
import org.springframework.stereotype.Component;

/** The places of administration that other modules bring along, for those who may go there. */
@Component
final class OtherPlaces {

    private final Access access;
    private final List<AdministrationPlace> places;

    OtherPlaces(Access access, List<AdministrationPlace> places) {
        this.access = access;
        this.places = List.copyOf(places);
    }

    List<IndexModel.Entry> of(Actor actor) {
        return places.stream()
                .filter(place -> access.may(actor, place.needs()))
                .sorted(Comparator.comparing(AdministrationPlace::text))
                .map(place -> new IndexModel.Entry(place.text(), place.href(), "", place.sentence()))
                .toList();
    }
}
