package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.fairlead.link.LinkFacts.LetGo;
import org.fairlead.link.LinkFacts.TookIn;
import org.fairlead.link.Links;
import org.fairlead.link.Relation;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.Rebuild;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Incidents that are copied or split off others: what they take over, who learns of it, and taking it back. */
@StandingTest
class BranchTest extends OnIncidents {

    @Autowired
    MockMvc http;

    @Autowired
    Rebuild rebuild;

    private History copied(RecordId id, Actor actor, CopiedField... fields) {
        return incidents
                .branch(id, new BranchIncident("Like it", "", Set.of(fields), List.of()), actor, Intent.NONE)
                .after();
    }

    private int note(RecordId id, Actor actor, Audience audience, String text) {
        return incidents
                .note(id, new WriteNote(text, audience, Set.of()), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private History split(RecordId id, Actor actor, Integer... places) {
        var command = new BranchIncident("A part of it", "The door", Set.of(), List.of(places));
        return incidents.branch(id, command, actor, Intent.NONE).after();
    }

    private static String number(History history) {
        return history.header().identity().number().text();
    }

    private String page(Actor actor, History history) throws Exception {
        return new Browsing(http, scripts, actor)
                .open("/incidents/" + number(history))
                .text();
    }

    @Test
    void aCopyTakesOverWhatIsChosenAndKeepsTheMarking() {
        var id = logged();
        var whole = copied(id, estate.agent, CopiedField.values());
        var bare = copied(id, estate.agent);

        assertThat(whole.header().subject().service()).isEqualTo(estate.service);
        assertThat(whole.header().subject().reporter()).isEqualTo(estate.userPerson);
        assertThat(whole.header().priority()).isEqualTo(history(id).header().priority());
        assertThat(whole.header().marking()).isEqualTo(history(id).header().marking());
        assertThat(whole.of(IncidentFacts.Described.class).map(Entry::text)).containsExactly("Ten minutes late");
        assertThat(bare.header().subject().service()).isNull();
        assertThat(bare.of(IncidentFacts.Described.class)).isEmpty();
        assertThat(bare.header().subject().title()).isEqualTo("Like it");
        assertThat(whole.header().progress().state()).isEqualTo("NEW");
        refused("not-allowed", () -> copied(id, estate.user));
        refused("not-found", () -> copied(id, estate.networkResolver));
    }

    @Test
    void thatSomethingWasCopiedIsKnownToWhoCopiedItAlone() throws Exception {
        var id = heldByNetwork();
        var copy = copied(id, estate.networkResolver, CopiedField.SERVICE);
        incidents.accept(
                copy.id(),
                offer(copy.id(), estate.hosting, estate.networkResolver),
                estate.hostingResolver,
                Intent.NONE);

        assertThat(page(estate.networkResolver, history(id))).contains(number(copy));
        assertThat(page(estate.agent, history(id))).doesNotContain(number(copy));
        assertThat(page(estate.user, history(id))).doesNotContain(number(copy));
        assertThat(page(estate.networkResolver, copy)).contains(number(history(id)));
        assertThat(page(estate.hostingResolver, copy)).doesNotContain(number(history(id)));
        assertThat(scripts.as(estate.hostingResolver)
                        .get("/api/v1/incidents/" + number(copy) + "/timeline")
                        .is(200)
                        .text())
                .doesNotContain(number(history(id)));
        refused("invalid-input", () -> copied(id, estate.networkResolver, CopiedField.PEOPLE));
    }

    @Test
    void whatIsSplitOffQuotesEntriesToThoseWhoMayReadThem() throws Exception {
        var id = heldByNetwork();
        int open = note(id, estate.agent, Audience.INVOLVED, "The door is stuck");
        int secret = note(id, estate.agent, Audience.OWN, "Do not tell them");
        var part = split(id, estate.agent, open, secret);
        incidents.accept(part.id(), offer(part.id(), estate.network), estate.networkResolver, Intent.NONE);

        assertThat(page(estate.agent, part)).contains("The door is stuck", "Do not tell them", number(history(id)));
        assertThat(page(estate.networkResolver, part))
                .contains("The door is stuck")
                .doesNotContain("Do not tell them");
        assertThat(history(id).version()).isGreaterThan(secret);
        assertThat(timelines.history(estate.agent, id).of(TookIn.class)).hasSize(1);

        incidents.accept(
                part.id(),
                offer(part.id(), estate.hosting, estate.networkResolver),
                estate.hostingResolver,
                Intent.NONE);
        assertThat(page(estate.hostingResolver, part))
                .doesNotContain("The door is stuck")
                .doesNotContain(number(history(id)));
        refused("invalid-input", () -> split(id, estate.networkResolver, secret));
        refused("invalid-input", () -> split(id, estate.agent, 9_999));
    }

    @Test
    void takingItBackWithdrawsTheNewOneAndSaysSoOnBoth() {
        var id = logged();
        int place = note(id, estate.agent, Audience.INVOLVED, "The door is stuck");
        var part = split(id, estate.agent, place);

        var gone = incidents.undoBranch(part.id(), estate.agent, Intent.NONE).after();

        assertThat(gone.header().progress().state()).isEqualTo("CANCELLED");
        assertThat(Links.of(gone, Relation.SPLIT_FROM)).isEmpty();
        assertThat(history(id).of(LetGo.class)).hasSize(1);
        assertThat(Links.into(history(id), Relation.SPLIT_FROM)).isEmpty();
        refused("no-origin", () -> incidents.undoBranch(part.id(), estate.agent, Intent.NONE));
        var done = copied(id, estate.agent);
        resolve(done.id(), estate.agent);
        refused("wrong-state", () -> incidents.undoBranch(done.id(), estate.agent, Intent.NONE));
        var differences = new ArrayList<Rebuild.Difference>();
        rebuild.compare(differences::add, looked -> {});
        for (var each : List.of(part.id(), done.id(), id)) {
            assertThat(differences).noneMatch(found -> found.key().contains(each.toString()));
        }
    }

    @Test
    void programsDoTheSameOnceForEachKey() {
        var id = logged();
        int place = note(id, estate.agent, Audience.INVOLVED, "The door is stuck");
        var script = scripts.as(estate.agent);
        var here = "/api/v1/incidents/" + id;
        var key = Scripts.fresh();
        var body = "{\"title\":\"Like it\",\"fields\":[\"service\"]}";

        var copy = script.call("POST", here + "/copies", body, key).is(201);
        assertThat(script.call("POST", here + "/copies", body, key).is(201).at("/number"))
                .isEqualTo(copy.at("/number"));
        assertThat(copy.location()).contains(copy.at("/number"));
        script.post("/api/v1/incidents/" + copy.at("/number") + "/taking-back").is(200);
        script.post(here + "/splits", "{\"title\":\"x\"}").is(422);
        script.post(here + "/copies", "{\"title\":\"x\",\"fields\":[\"colour\"]}")
                .is(422);
        script.post(here + "/copies", "{}").is(422);
        script.post(here + "/splits", "{\"title\":\"Part\",\"entries\":[" + place + "],\"fields\":[]}")
                .is(201);
        scripts.as(estate.user).post(here + "/copies", body).is(403);
        scripts.as(estate.networkResolver).post(here + "/copies", body).is(404);
    }

    @Test
    void theSameByPages() throws Exception {
        var id = logged();
        int place = note(id, estate.agent, Audience.INVOLVED, "The door is stuck");
        var here = "/incidents/" + number(history(id));
        var mine = new Browsing(http, scripts, estate.agent);

        assertThat(mine.open(here).text()).contains("Copy it", "Split it");
        var copied = mine.send(mine.open(here + "/copy"), here + "/copy", "title", "Like it", "fields", "service");
        var copy = Objects.requireNonNull(copied.getRedirectedUrl());
        assertThat(mine.open(copy).text()).contains("Like it", "Take it back", "Copied from");
        var none = mine.send(mine.open(here + "/split"), here + "/split", "title", "Part", "description", "Door");
        assertThat(none.getContentAsString()).contains("Choose what the new one is to quote.");
        var part = mine.send(
                mine.open(here + "/split"),
                here + "/split",
                "title",
                "Part",
                "description",
                "Door",
                "entries",
                Integer.toString(place));
        var at = Objects.requireNonNull(part.getRedirectedUrl());
        var page = mine.open(at);
        assertThat(page.text()).contains("Split off", "The door is stuck");
        mine.send(page, at + "/take-back");
        assertThat(mine.open(at).text()).contains("Cancelled");
    }
}
