package org.fairlead.attachment.web;

import static org.fairlead.platform.language.Say.say;

import java.util.Locale;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.refusal.GeneralRefusal;
import org.fairlead.platform.web.Marking;
import org.fairlead.platform.web.ui.Link;
import org.fairlead.record.Header;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.springframework.stereotype.Component;

/** Finds the record a page of files is about. */
@Component
class OnRecord {

    private final Records records;

    OnRecord(Records records) {
        this.records = records;
    }

    Found find(String number, Actor actor) {
        var history = records.view(actor, number, 1, Integer.MAX_VALUE)
                .orElseThrow(() -> GeneralRefusal.unknown(say("platform.thing.record")))
                .history();
        return new Found(history.id(), history.header());
    }

    /**
     * A record, and the addresses of its pages.
     *
     * @param id the record
     * @param header its header
     */
    record Found(RecordId id, Header header) {

        String number() {
            return header.identity().number().text();
        }

        String title() {
            return header.subject().title();
        }

        /** Where its practice shows it. */
        String href() {
            return practice() + "/" + number();
        }

        private String practice() {
            return "/" + header.identity().kind().toLowerCase(Locale.ROOT) + "s";
        }

        /** Where its files are. */
        String files() {
            return "/records/" + number() + "/attachments";
        }

        Link[] trail() {
            return new Link[] {new Link(practiceWords(), practice()), new Link(number(), href())};
        }

        private String practiceWords() {
            return practice().equals("/incidents")
                    ? say("attachment.incidents")
                    : practice().substring(1, 2).toUpperCase(Locale.ROOT)
                            + practice().substring(2);
        }

        Marking marking() {
            return Marking.of(header.marking());
        }
    }
}
