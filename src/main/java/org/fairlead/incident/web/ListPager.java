package org.fairlead.incident.web;

import static org.fairlead.platform.language.Say.say;

import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.platform.web.ui.Pager;
import org.fairlead.record.Records;
import org.fairlead.record.Row;

/**
 * The pages before and after one page of a list.
 *
 * @param ask the list
 * @param spot where this page begins
 * @param reach how far the viewer sees
 */
record ListPager(ListAsk ask, ListPages.Spot spot, Reach reach) {

    Pager of(Records.Page page) {
        var rows = page.rows();
        boolean placed = spot.place(ask) != null;
        boolean next = spot.backwards() ? placed : page.hasMore();
        boolean previous = spot.backwards() ? page.hasMore() : placed;
        var words = say("incident.pager.shown", "count", rows.size());
        return new Pager(
                previous && !rows.isEmpty() ? link(say("incident.pager.previous"), "&before=", rows.getFirst()) : null,
                next && !rows.isEmpty() ? link(say("incident.pager.next"), "&after=", rows.getLast()) : null,
                rows.isEmpty() ? "" : words);
    }

    private Link link(String text, String direction, Row row) {
        return new Link(text, ask.href(reach, direction + Places.write(row, ask.sort())));
    }
}
