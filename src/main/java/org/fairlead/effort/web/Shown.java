package org.fairlead.effort.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import org.fairlead.access.Viewer;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Frame;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.Page;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.record.History;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.springframework.stereotype.Component;

/**
 * A record that a page is about.
 *
 * @param history its history
 */
record Shown(History history) {

    /** What stands behind the number of a record in the addresses of these pages. */
    static final String EFFORT = "/effort";

    /** Finds it. */
    @Component("recordsOfEffort")
    static final class Finding {
        private static final int LONGEST = 64;

        private final Timelines timelines;

        Finding(Timelines timelines) {
            this.timelines = timelines;
        }

        Shown find(String number, Viewer viewer) {
            if (number.length() > LONGEST) {
                throw GeneralRefusal.unknown("record");
            }
            return timelines
                    .history(viewer.actor(), number)
                    .map(Shown::new)
                    .orElseThrow(() -> GeneralRefusal.unknown("record"));
        }
    }

    RecordId id() {
        return history.id();
    }

    String number() {
        return history.header().identity().number().text();
    }

    /** Where its practice shows it. */
    String href() {
        return "/" + history.header().identity().kind().toLowerCase(Locale.ROOT) + "s/" + number();
    }

    /** Where the time booked on it is. */
    String effort() {
        return "/records/" + number() + EFFORT;
    }

    Page page(String title, Frame frame) {
        return Page.of(
                        say("effort.shown.title", "title", title, "number", number()),
                        frame,
                        Marking.of(history.header().marking()))
                .under(new Link(say("effort.shown.incidents"), "/incidents"), new Link(number(), href()));
    }
}
