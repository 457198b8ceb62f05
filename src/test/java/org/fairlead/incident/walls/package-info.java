/**
 * What may be read of an incident by whom, asked of every route there is at once. Its words are viewer (somebody in a part), secret
 * (a word that only some may read), route and address (a route filled in). It is not a place for tests of one route.
 */
@NullMarked
package org.fairlead.incident.walls;

import org.jspecify.annotations.NullMarked;
