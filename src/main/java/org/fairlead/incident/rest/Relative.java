package org.fairlead.incident.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another incident.
 *
 * @param id its id
 * @param number its number; left out in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Relative(UUID id, @Nullable String number) {}
