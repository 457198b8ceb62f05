package org.fairlead.record;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.jooq.Record2;
import org.jooq.Select;

/** Single entries of many records, for those who were pointed to them: as far as the actor may read them now. */
public interface ReadEntries {

    /** Those of the entries that the actor may read. */
    Map<EntryRef, OnRecord> of(Actor actor, Collection<EntryRef> entries);

    /**
     * How many of the entries the actor may read.
     *
     * @param entries their records and places; few, for each is looked up
     */
    int count(Actor actor, Select<Record2<UUID, Integer>> entries);

    /**
     * An entry, and what its record is called.
     *
     * @param record the record as a line of a list
     * @param entry the entry
     */
    record OnRecord(Row record, Entry entry) {}
}
