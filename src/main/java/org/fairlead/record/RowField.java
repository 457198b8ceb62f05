package org.fairlead.record;

import java.util.UUID;
import java.util.function.BiFunction;
import org.fairlead.platform.actor.Actor;
import org.jooq.Field;

/**
 * A value that a list can show of a record, or put records together by, beyond what its header has. Each is read only for lists that show
 * it. A bean of this type is all it takes.
 */
public interface RowField {

    /** Its name, as in filters. */
    String name();

    /**
     * The value of the row that is being read, as far as the actor may know it; null for none. It is read for every row, so it must be
     * one look into an index.
     *
     * @param record the id of the row
     */
    Field<?> of(Actor actor, Field<UUID> record);

    /** A field of that name. */
    static RowField of(String name, BiFunction<Actor, Field<UUID>, Field<?>> value) {
        return new RowField() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Field<?> of(Actor actor, Field<UUID> record) {
                return value.apply(actor, record);
            }
        };
    }
}
