package org.fairlead.platform.actor;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A person.
 *
 * @param value the person's id
 */
public record PersonId(@JsonValue UUID value) {

    /** Wraps the id. */
    @JsonCreator
    public PersonId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
