/**
 * Tells open pages and programs at once that something changed which they may read, so that they ask for it. Its words are stream, told and
 * listening. It carries no content and decides nothing: what changed is asked for in the usual way, and whoever is not told finds out by
 * asking every quarter of a minute.
 */
@ApplicationModule(allowedDependencies = {"platform", "access", "record", "presence"})
@NullMarked
package org.fairlead.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
