package org.fairlead.access;

import java.util.Optional;
import org.fairlead.platform.actor.PersonId;

/** Makes actors of persons, from the register as it is now: a role that changed works at once. */
public interface Actors {

    /** The person as somebody who looks and acts; empty when there is no such person, or no longer. */
    Optional<Viewer> of(PersonId person);
}
