package org.fairlead.incident.web;

import java.time.Instant;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.clock.RecordClock;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.incident.Sight;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.Header;
import org.fairlead.record.RecordView;

/**
 * A record, the person who looks at it and the present: what every part of the record page is drawn from.
 *
 * @param view the record as the viewer may see it
 * @param viewer who looks
 * @param now the present of the request
 */
record Seen(RecordView view, Viewer viewer, Instant now) {

    Actor actor() {
        return viewer.actor();
    }

    Header header() {
        return view.history().header();
    }

    TimeWords times() {
        return new TimeWords(viewer.zone(), now);
    }

    String href() {
        return "/incidents/" + header().identity().number();
    }

    /** Where its files are. */
    String files() {
        return "/records/" + header().identity().number() + "/attachments";
    }

    Sight sight() {
        return new Sight(actor(), view.history());
    }

    /** The hand-offs the viewer may know of. */
    HandOffs handOffs() {
        return sight().handOffs();
    }

    List<Offer> offers() {
        return handOffs().offers();
    }

    boolean sees(RecordClock clock) {
        return sight().sees(clock);
    }
}
