package org.fairlead.flow;

import org.fairlead.platform.actor.Actor;
import org.jooq.Condition;

/**
 * The flow of stored records, as far as one actor may see them.
 *
 * <pre>{@code
 * var filter = filters.read("opened >= now-30d", actor);
 * var figures = FlowFigures.of(flows.log(actor, filters.condition(filter, actor, zone)));
 * }</pre>
 */
public interface Flows {

    /**
     * The records of the filter as compact arrays. A provider's staff see the records their organisation is on, of these the
     * entries they may read, and missed promises only where they hold the record.
     *
     * @param filter conditions come from {@link org.fairlead.record.RecordFilter} and its companions only
     */
    FlowLog log(Actor actor, Condition filter);
}
