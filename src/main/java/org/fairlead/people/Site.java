package org.fairlead.people;

import java.time.ZoneId;
import org.fairlead.platform.register.Words;
import org.jspecify.annotations.Nullable;

/**
 * A place where people and systems are.
 *
 * @param name as people say it
 * @param zone its time zone
 * @param address where it is, in words; null when not told
 */
@Words(value = "Sites", hint = "The places where people and systems are, each with its time zone.")
public record Site(
        @Words("Name") String name,
        @Words("Time zone") ZoneId zone,
        @Words(value = "Address", several = true) @Nullable String address) {}
