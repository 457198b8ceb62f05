package org.fairlead.incident;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Change fields of an incident.
 *
 * @param fields new values by field: {@code title}, {@code description}, {@code service}, {@code category}, {@code site},
 *     {@code reporter}, {@code affected}; a null value empties the field
 * @param classification new impact, urgency or priority; null to leave them
 */
public record EditIncident(
        Map<String, @Nullable String> fields, @Nullable Classification classification) {

    /**
     * How bad and how urgent.
     *
     * @param impact null to leave it
     * @param urgency null to leave it
     * @param priority an override of the matrix; null for the matrix's
     * @param reason why it is overridden; required with a priority
     */
    public record Classification(
            @Nullable String impact,
            @Nullable String urgency,
            @Nullable Integer priority,
            @Nullable String reason) {}
}
