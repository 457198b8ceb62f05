package org.fairlead.record;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.fairlead.platform.actor.Actor;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;

/**
 * What a practice marks its records with in lists, beyond what every record shares, such as that one is escalated. A bean of this
 * type per practice is all it takes. Its fields must not tell more than {@link #of}.
 */
public interface RowMarks extends MoreFields {

    /** The mark of a record that touches operations, whatever its practice: it comes first in a queue. */
    String MISSION = "OPERATIONAL";

    /**
     * The marks of the row that is being read, separated by commas, as far as the actor may know them; null for none. It is read
     * with every row of every list, so it must be one look into an index.
     *
     * @param record the id of the row
     */
    Field<String> of(Actor actor, Field<UUID> record);

    /** The marks by which records can be put together, what weighs most first; none for what is not a mark of this practice. */
    default List<String> of(GroupedList.By by) {
        return List.of();
    }

    /** The records that are marked with {@link #MISSION}, as far as the actor may know; few, and found by an index. */
    default Optional<Select<Record1<UUID>>> touchingOperations(Actor actor) {
        return Optional.empty();
    }
}
