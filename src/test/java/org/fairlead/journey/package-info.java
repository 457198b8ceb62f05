/**
 * Journeys through the whole product in a real browser: real pages, real HTTP, the test database, a clock that is put forward.
 * Its words are journey, visitor and browser. What one page or rule does is tested nearer to it.
 */
@NullMarked
package org.fairlead.journey;

import org.jspecify.annotations.NullMarked;
