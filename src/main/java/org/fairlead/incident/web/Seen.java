package org.fairlead.incident.web;

import java.time.Instant;
import java.util.List;
import org.fairlead.access.Viewer;
import org.fairlead.clock.RecordClock;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Offer;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.words.TimeWords;
import org.fairlead.record.ClockKind;
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

    HandOffs handOffs() {
        return HandOffs.of(view.history());
    }

    /** Offers between other parties are none of a provider's business. */
    List<Offer> offers() {
        return handOffs().offers().stream()
                .filter(offer -> actor().reach() == Reach.ALL
                        || actor().actsFor(offer.fact().to())
                        || actor().actsFor(offer.fact().from()))
                .toList();
    }

    /** A provider sees the customer's clocks and its own. */
    boolean sees(RecordClock clock) {
        return clock.kind() == ClockKind.CUSTOMER
                || actor().reach() == Reach.ALL
                || clock.party() != null && actor().reach() == Reach.PARTY && actor().actsFor(clock.party());
    }
}
