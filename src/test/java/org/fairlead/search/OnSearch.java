package org.fairlead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.attachment.Tables.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.db.attachment.tables.records.TextRecord;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Records, notes and files of a small estate, and what each person is told of them. */
abstract class OnSearch {
    private static final int MOST_ROUNDS = 2_000;

    @Autowired
    Incidents incidents;

    @Autowired
    Attachments attachments;

    @Autowired
    Scripts scripts;

    @Autowired
    MockMvc http;

    @Autowired
    Database database;

    @Autowired
    List<BackgroundWork> works;

    SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    History logged(String title, String description) {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, description, about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after();
    }

    /** Held by the network supplier; the hosting supplier is not on it. */
    History heldByNetwork(String title) {
        var id = logged(title, "Ten minutes late").id();
        var proposal = new org.fairlead.handoff.HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        var offered = incidents.offer(id, proposal, estate.agent, Intent.NONE).after();
        int offer = org.fairlead.handoff.HandOffs.of(offered)
                .openOffer()
                .orElseThrow()
                .id();
        return incidents.accept(id, offer, estate.networkResolver, Intent.NONE).after();
    }

    static String number(History history) {
        return history.header().identity().number().text();
    }

    int attach(RecordId id, Actor actor, String name, String text, Audience audience, PartyId... named) {
        var sent = new NewAttachment.Sent(name, null, text.getBytes(StandardCharsets.UTF_8));
        return attachments
                .attach(id, new NewAttachment(sent, "", audience, Set.of(named)), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    void readTheFiles() {
        var work = works.stream()
                .filter(each -> each.name().equals("texts of files"))
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < MOST_ROUNDS && work.round(); round++) {
            assertThat(round).isLessThan(MOST_ROUNDS - 1);
        }
    }

    /** How many of each kind the actor is told of, those with none left out. */
    Map<String, Integer> counts(Actor actor, String words) {
        var counts = new HashMap<String, Integer>();
        for (var facet : scripts.as(actor)
                .get("/api/v1/search?q=" + words)
                .is(200)
                .json()
                .get("facets")) {
            assertThat(facet.get("hits").size())
                    .isEqualTo(Math.min(10, facet.get("count").asInt()));
            if (facet.get("count").asInt() > 0) {
                counts.put(facet.get("facet").asString(), facet.get("count").asInt());
            }
        }
        return counts;
    }

    String said(Actor actor, String words) {
        return scripts.as(actor).get("/api/v1/search?q=" + words).is(200).text();
    }

    void note(RecordId id, Actor actor, String text, Audience audience) {
        incidents.note(id, new WriteNote(text, audience, Set.of()), actor, Intent.NONE);
    }

    TextRecord text(RecordId id, int seq) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.rows(TEXT, TEXT.RECORD_ID.eq(id.value()).and(TEXT.SEQ.eq(seq)));
        trip.run();
        return found.get().getFirst();
    }

    void behind(org.jooq.Query query) {
        var trip = database.trip(Asker.TOOL);
        trip.write(query);
        trip.run();
    }

    void stopped(RecordId id, int seq, int tries) {
        behind(DSL.update(TEXT)
                .set(TEXT.STATE, "READING")
                .set(TEXT.TRIES, (short) tries)
                .where(TEXT.RECORD_ID.eq(id.value()))
                .and(TEXT.SEQ.eq(seq)));
    }

    static List<String> opened(Document page) {
        return page.select(".fl-found .fl-mono").eachText();
    }
}
