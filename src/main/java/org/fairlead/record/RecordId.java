package org.fairlead.record;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/**
 * A record of work.
 *
 * @param value UUIDv7
 */
public record RecordId(@JsonValue UUID value) implements Comparable<RecordId> {

    /** Wraps the id. */
    @JsonCreator
    public RecordId {}

    @Override
    public int compareTo(RecordId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
