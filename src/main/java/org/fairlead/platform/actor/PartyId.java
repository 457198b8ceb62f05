package org.fairlead.platform.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * An organisation as a party to records of work.
 *
 * @param value the organisation's id
 */
public record PartyId(@JsonValue UUID value) {

    /** Wraps the id. */
    @JsonCreator
    public PartyId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
