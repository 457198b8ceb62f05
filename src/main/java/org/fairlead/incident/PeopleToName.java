package org.fairlead.incident;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;

/**
 * People for whom somebody may say that an incident is: those who oversee the estate name anybody, a supplier its own people, everybody
 * themselves. A ministry has more people than a list could hold, so they are asked for by the beginnings of words.
 *
 * <pre>{@code
 * peopleToName.like(agent, "lindq north", 10); // M. Lindqvist of the Northern brigade
 * }</pre>
 */
public interface PeopleToName {

    /** Those in whose name, e-mail address or organisation every word begins a word; whose name fits best first, then by name. */
    List<Named> like(Actor actor, String words, int most);

    /** Those whose {@link Named#label()} the words are, whatever the case; several where names are shared. */
    List<Named> called(Actor actor, String words);

    /** Somebody by id, whom the actor may name. */
    Optional<Named> one(Actor actor, UUID person);

    /**
     * Somebody to name.
     *
     * @param name their name
     * @param organisation the name of their organisation
     * @param address their e-mail address; empty when they have none
     */
    record Named(UUID person, String name, String organisation, String address) {

        /** As written in a box: name and organisation. */
        public String label() {
            return name + " · " + organisation;
        }
    }
}
