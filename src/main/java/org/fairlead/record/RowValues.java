package org.fairlead.record;

import java.util.Collection;
import java.util.List;
import org.fairlead.platform.actor.Actor;

/**
 * What {@link RowField}s tell of rows that were read, for lists that show them.
 *
 * <pre>{@code
 * values.filled(actor, page.rows(), Set.of("impact", "answer-by")).getFirst().more().text("impact");
 * }</pre>
 */
public interface RowValues {

    /** The rows with the values of the named fields; names that are no field of any module are left out. One round trip, or none. */
    List<Row> filled(Actor actor, List<Row> rows, Collection<String> fields);

    /** The same of rows in groups, in one round trip. */
    Grouped filled(Actor actor, Grouped grouped, Collection<String> fields);
}
