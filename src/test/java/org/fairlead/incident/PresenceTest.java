package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fairlead.platform.actor.Actor;
import org.fairlead.presence.Doing;
import org.fairlead.presence.Presences;
import org.fairlead.presence.Present;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who else has a record open, and what is new on it: told to those who may know. */
@StandingTest
class PresenceTest extends OnIncidents {

    @Autowired
    Presences presences;

    @Autowired
    MockMvc http;

    private List<Doing> seenBy(Actor actor, RecordId id) {
        return presences.others(actor, List.of(id)).stream().map(Present::doing).toList();
    }

    @Test
    void othersAreToldUntilOneHasGone() {
        var id = logged();
        presences.say(estate.agent, id, Doing.EDITING);

        assertThat(seenBy(estate.dutyOfficer, id)).containsExactly(Doing.EDITING);
        assertThat(seenBy(estate.agent, id)).isEmpty();
        presences.say(estate.agent, id, Doing.IDLE);
        assertThat(seenBy(estate.dutyOfficer, id)).containsExactly(Doing.IDLE);
        clock.pass(Duration.ofMinutes(1));
        assertThat(seenBy(estate.dutyOfficer, id)).isEmpty();
    }

    @Test
    void aProviderKnowsOfItsOwnStaffOnly() {
        var id = heldByNetwork();
        presences.say(estate.dutyOfficer, id, Doing.VIEWING);
        presences.say(estate.networkResolver, id, Doing.VIEWING);

        assertThat(presences.others(estate.networkLead, List.of(id)).stream().map(Present::organisation))
                .containsExactly(estate.network);
        assertThat(seenBy(estate.agent, id)).hasSize(2);
        assertThat(seenBy(estate.hostingResolver, id)).isEmpty();
        assertThat(seenBy(estate.user, id)).isEmpty();
    }

    @Test
    void requestersAndThoseWhoCannotSeeItAreNotThere() {
        var id = logged();
        presences.say(estate.user, id, Doing.VIEWING);
        presences.say(estate.networkResolver, id, Doing.VIEWING);

        assertThat(seenBy(estate.dutyOfficer, id)).isEmpty();
    }

    @Test
    void anOpenPageIsToldWhatIsNew() throws Exception {
        var id = logged();
        var address = "/incidents/" + history(id).header().identity().number();
        var agent = new Browsing(http, scripts, estate.agent);
        var page = agent.open(address);
        presences.say(estate.dutyOfficer, id, Doing.EDITING);
        incidents.note(id, new WriteNote("It works again", Audience.EVERYONE, Set.of()), estate.user, Intent.NONE);

        var told = agent.send(page, address + "/presence", "doing", "viewing").getContentAsString();

        assertThat(told).contains("is writing").contains("It works again");
        assertThat(seenBy(estate.dutyOfficer, id)).containsExactly(Doing.VIEWING);
    }

    @Test
    void aListIsToldByNumber() throws Exception {
        var id = logged();
        var hidden = logged();
        var number = history(id).header().identity().number().text();
        var other = history(hidden).header().identity().number().text();
        presences.say(estate.dutyOfficer, id, Doing.EDITING);
        presences.say(estate.dutyOfficer, hidden, Doing.EDITING);

        var told = new Browsing(http, scripts, estate.agent)
                .answer("/incidents/presence?numbers=" + number + "," + other)
                .getContentAsString();
        assertThat(told).contains(number).contains("is writing");
        var provider = new Browsing(http, scripts, estate.networkResolver)
                .answer("/incidents/presence?numbers=" + number + "," + other)
                .getContentAsString();
        assertThat(provider).isEqualTo("{}");
    }

    @Test
    void aRequesterIsNotToldHowMuchStandsOnTheRecord() throws Exception {
        var id = logged();
        var address = "/incidents/" + history(id).header().identity().number();
        incidents.note(id, new WriteNote("Among us", Audience.OWN, Set.of()), estate.agent, Intent.NONE);
        incidents.note(id, new WriteNote("For you", Audience.EVERYONE, Set.of()), estate.agent, Intent.NONE);
        var user = new Browsing(http, scripts, estate.user);
        var page = user.open(address);

        for (var version : List.of("-1", "1", "3", "99")) {
            var form = new String[] {"version", version, "doing", "viewing"};
            var told = user.send(page, address + "/note", address + "/presence", form);
            assertThat(told.getContentAsString().strip()).as(version).isEmpty();
        }
        var sent = user.send(
                page, address + "/note", address + "/note", new String[] {"text", "Thank you", "basedOn", "1"});
        assertThat(sent.getRedirectedUrl()).isEqualTo(address);
    }

    @Test
    void aProgramSaysThatItIsThereAndIsToldOfOthers() {
        var id = heldByNetwork();
        var path = "/api/v1/records/" + history(id).header().identity().number() + "/presence";

        scripts.as(estate.networkResolver).put(path, "{\"doing\":\"editing\"}");

        var told = scripts.as(estate.networkLead).get(path).json().at("/items");
        assertThat(told).hasSize(1);
        assertThat(told.at("/0/doing").asString()).isEqualTo("editing");
        assertThat(scripts.as(estate.networkResolver)
                        .put(path, "{\"doing\":\"viewing\"}")
                        .json()
                        .at("/items"))
                .as("oneself is nobody else")
                .isEmpty();
        assertThat(scripts.as(estate.hostingResolver).get(path).status()).isEqualTo(404);
        assertThat(scripts.as(estate.agent)
                        .put(path, "{\"doing\":\"dreaming\"}")
                        .status())
                .isEqualTo(422);
    }
}
