package org.fairlead.record;

import java.time.Instant;

/**
 * Something that will happen to a record by itself.
 *
 * @param name unique on the record; what stands before the first colon names the rule that handles it
 * @param at when
 */
public record Timer(String name, Instant at) {

    /** The rule that handles it. */
    public String rule() {
        int colon = name.indexOf(':');
        return colon < 0 ? name : name.substring(0, colon);
    }
}
