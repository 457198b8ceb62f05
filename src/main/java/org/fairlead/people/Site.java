package org.fairlead.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A place where people and systems are.
 *
 * @param name as people say it
 * @param zone its time zone
 * @param address where it is, in words; null when not told
 */
public record Site(String name, ZoneId zone, @Nullable String address) {}
