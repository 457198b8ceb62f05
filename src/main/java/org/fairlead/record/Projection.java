package org.fairlead.record;

import java.util.List;
import org.jooq.Table;
import org.jooq.UpdatableRecord;

/**
 * Rows that a module computes from a history and keeps in its own schema. A bean of this type is all it takes: the rows are
 * written in the transaction that adds the entries, and {@code ./fairlead verify} computes them again and compares.
 */
public interface Projection {

    /** The tables, all with a {@code record_id} first in their key. */
    List<Table<?>> tables();

    /** The rows of one record. A pure function of the history and of reference data in force at its instants. */
    List<? extends UpdatableRecord<?>> rows(History history);
}
