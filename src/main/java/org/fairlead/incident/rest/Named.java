package org.fairlead.incident.rest;

import java.util.UUID;

/**
 * Something with its name, so that no second call is needed.
 *
 * @param id its id
 * @param name its name as it is now
 */
record Named(UUID id, String name) {}
