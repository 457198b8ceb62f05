package org.fairlead.template;

import java.util.UUID;
import org.fairlead.access.Shared;
import org.fairlead.platform.actor.PersonId;

/**
 * Something kept to be used again.
 *
 * @param id its id
 * @param version counts its changes, from 1
 * @param said what it says
 * @param owner who keeps it
 * @param shared with whom
 * @param standing whether it can be used
 */
public record Template<T>(UUID id, int version, Said<T> said, PersonId owner, Shared shared, Standing standing) {

    /**
     * What a template says.
     *
     * @param name 1 to 80 characters
     * @param code a short word to find it by; empty for none
     * @param body what its kind makes of it
     */
    public record Said<T>(String name, String code, T body) {

        /** Strips name and code. */
        public Said {
            name = name.strip();
            code = code.strip();
        }
    }

    /** As its owner calls it. */
    public String name() {
        return said.name();
    }

    /** The short word to find it by; empty for none. */
    public String code() {
        return said.code();
    }

    /** What its kind makes of it. */
    public T body() {
        return said.body();
    }

    /** Whether it can be chosen. */
    public boolean offered() {
        return standing == Standing.OFFERED;
    }
}
