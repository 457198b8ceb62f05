package org.fairlead.platform.filter;

import java.util.Set;
import java.util.UUID;

/** Finds what names in a filter stand for, as far as the reader may know them. */
public interface NameResolver {

    /**
     * The items of this name.
     *
     * @param field the field the name is compared with: a party, a person, a team or another item
     * @param name a name or an id, as written
     * @return none when there is no such item the reader may know of
     */
    Set<UUID> named(FilterField field, String name);

    /**
     * What is the reader's own.
     *
     * @param type {@link FilterType#PERSON}, {@link FilterType#TEAM} or {@link FilterType#PARTY}
     */
    Set<UUID> own(FilterType type);
}
