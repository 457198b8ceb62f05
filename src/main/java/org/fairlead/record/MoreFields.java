package org.fairlead.record;

import java.util.List;
import java.util.function.Function;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.filter.FilterField;
import org.fairlead.platform.filter.FilterSql.Meaning;

/** Fields by which lists of records can be filtered, beyond those that every record has. A bean of this type is all it takes. */
public interface MoreFields {

    /** The fields. */
    List<Filtered> fields();

    /**
     * A field of the filter language.
     *
     * @param field the field
     * @param meaning its meaning for an actor: it must not tell more than the actor may know
     */
    record Filtered(FilterField field, Function<Actor, Meaning> meaning) {}
}
