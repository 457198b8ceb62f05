package org.fairlead.incident.web;

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
        var words = rows.size() == 1 ? "1 incident on this page" : rows.size() + " incidents on this page";
        return new Pager(
                previous && !rows.isEmpty() ? link("Previous", "&before=", rows.getFirst()) : null,
                next && !rows.isEmpty() ? link("Next", "&after=", rows.getLast()) : null,
                rows.isEmpty() ? "" : words);
    }

    private Link link(String text, String direction, Row row) {
        return new Link(text, ask.href(reach, direction + Places.write(row, ask.sort())));
    }
}
