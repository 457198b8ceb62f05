/**
 * Incidents as JSON under {@code /api/v1/incidents}: everything the pages do. Its words are shape (what a body may hold), sent
 * (what one did hold) and answer. It holds no rule and no SQL: it asks the front door, and {@link org.fairlead.incident.Sight} for
 * what the caller may know.
 */
@NullMarked
package org.fairlead.incident.rest;

import org.jspecify.annotations.NullMarked;
