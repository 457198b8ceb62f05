package org.fairlead.incident.rest;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.RegisterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives ids their names. */
@Component
final class Titled {

    private final Register register;

    Titled(Register register) {
        this.register = register;
    }

    Register register() {
        return register;
    }

    Named party(PartyId party) {
        return named(People.ORGANISATION, party.value());
    }

    @Nullable Named partyOrNone(@Nullable PartyId party) {
        return party == null ? null : party(party);
    }

    @Nullable Named person(@Nullable PersonId person) {
        return person == null ? null : named(People.PERSON, person.value());
    }

    <T> @Nullable Named of(RegisterKind<T> kind, @Nullable UUID id) {
        return id == null ? null : named(kind, id);
    }

    <T> Named named(RegisterKind<T> kind, UUID id) {
        return new Named(id, register.title(kind, id));
    }

    /** By name, so that the order is always the same. */
    List<Named> parties(Collection<PartyId> parties) {
        return parties.stream()
                .map(this::party)
                .sorted(Comparator.comparing(Named::name).thenComparing(Named::id))
                .toList();
    }
}
