package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names and colours for what records refer to. */
@Component
class Names {

    private final Register register;

    Names(Register register) {
        this.register = register;
    }

    String party(PartyId party) {
        return register.title(People.ORGANISATION, party.value());
    }

    String party(UUID party) {
        return register.title(People.ORGANISATION, party);
    }

    String person(@Nullable PersonId person) {
        return person == null ? "" : register.title(People.PERSON, person.value());
    }

    /** The number under which somebody is rung; nothing where it is not known. */
    Optional<String> phone(PersonId person) {
        return register.latest(People.PERSON, person.value())
                .map(item -> item.body().phone())
                .filter(number -> !number.isBlank());
    }

    String team(@Nullable UUID team) {
        return of(People.TEAM, team, "");
    }

    String service(@Nullable UUID service) {
        return of(Catalogue.SERVICE, service, say("incident.field.unknown"));
    }

    String category(@Nullable UUID category) {
        return of(Catalogue.CATEGORY, category, say("incident.field.unknown"));
    }

    String site(@Nullable UUID site) {
        return of(People.SITE, site, say("incident.field.no-site"));
    }

    <T> String of(RegisterKind<T> kind, @Nullable UUID id, String otherwise) {
        return id == null ? otherwise : register.title(kind, id);
    }

    /** A party's place in the set of party colours, which is its own for good. */
    int colour(PartyId party) {
        return People.colour(register, party).ordinal();
    }

    /** Organisations in one line, such as "Halyard Hosting, Meridian Networks". */
    String parties(Collection<PartyId> parties) {
        return parties.stream().map(this::party).sorted().collect(Collectors.joining(", "));
    }
}
