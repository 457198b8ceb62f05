package org.fairlead.checklist.web;

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
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/**
 * A record that a page is about.
 *
 * @param history its history
 */
record Shown(History history) {

    /** Finds it. */
    @Component
    static final class Finding {
        private final Records records;

        Finding(Records records) {
            this.records = records;
        }

        Shown find(String number, Viewer viewer) {
            return records.view(viewer.actor(), number, 1, Integer.MAX_VALUE)
                    .map(view -> new Shown(view.history()))
                    .orElseThrow(() -> GeneralRefusal.unknown(say("platform.thing.record")));
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

    Page page(String title, Frame frame) {
        return Page.of(title + " – " + number(), frame, marking())
                .under(new Link(say("checklist.shown.incidents"), "/incidents"), new Link(number(), href()));
    }

    private Marking marking() {
        return Marking.of(history.header().marking());
    }
}
