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
@Words(value = "people.kind.site.all", hint = "people.kind.site.sentence")
public record Site(
        @Words("people.part.site.name") String name,
        @Words("people.part.site.zone") ZoneId zone,

        @Words(value = "people.part.site.address", several = true) @Nullable
        String address) {}
