package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.HandOffs;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** For whom an incident is decides who confirms it: a supplier does not say that of its own work. */
@StandingTest
class NamingPeopleTest {

    private static final String LIST = "/api/v1/incidents";

    @Autowired
    private Scripts scripts;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private RecordId heldByNetwork() {
        var about = new LogIncident.About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", null, about, "Site", "High", null, "desk");
        var id = incidents.log(command, estate.agent, Intent.NONE).after().id();
        var proposal = new HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        var offered = incidents.offer(id, proposal, estate.agent, Intent.NONE);
        int offer = HandOffs.of(offered.after()).openOffer().orElseThrow().id();
        incidents.accept(id, offer, estate.networkResolver, Intent.NONE);
        return id;
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "affected"})
    void aSupplierLogsForItsOwnPeopleOnly(String field) {
        var supplier = scripts.as(estate.networkResolver);
        var body = "{\"title\":\"E-mail\",\"%s\":\"%s\"}";

        var other = supplier.post(LIST, body.formatted(field, estate.vipPerson));
        var own = supplier.post(
                LIST, body.formatted(field, estate.networkLead.optionalPerson().orElseThrow()));

        assertThat(other.is(422).at("/errors/0/pointer")).isEqualTo("#/" + field);
        own.is(201);
        scripts.as(estate.agent)
                .post(LIST, body.formatted(field, estate.vipPerson))
                .is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "affected"})
    void theHolderDoesNotChangeForWhomItIs(String field) {
        var address = LIST + "/" + heldByNetwork();
        var supplier = scripts.as(estate.networkResolver);
        var tag = supplier.get(address).is(200).tag();
        var me = estate.networkResolver.optionalPerson().orElseThrow();

        supplier.patch(address, tag, "{\"%s\":\"%s\"}".formatted(field, me)).is(422);
        supplier.patch(address, tag, "{\"title\":\"E-mail is late\"}").is(200);
    }

    @Test
    void whatIsClosedIsPutRightByTheDeskOnly() {
        var id = heldByNetwork();
        incidents.resolve(id, new ResolveIncident(estate.fixed, "Done", null), estate.networkResolver, Intent.NONE);
        incidents.confirm(id, estate.user, Intent.NONE);
        var address = LIST + "/" + id;
        var supplier = scripts.as(estate.networkResolver);
        var desk = scripts.as(estate.agent);
        var change = "{\"title\":\"Nothing happened\"}";

        supplier.patch(address, supplier.get(address).tag(), change).is(409);
        desk.patch(address, desk.get(address).tag(), change).is(200);
    }

    @Test
    void aDecisionIsAboutTheDisputeItNames() {
        var id = heldByNetwork();
        incidents.askForArbitration(id, "Whose is it?", estate.agent, Intent.NONE);
        var first = HandOffs.of(timelines.history(estate.agent, id))
                .openArbitration()
                .orElseThrow();
        var network = new HandOffRules.Decision(estate.network, "Theirs");
        incidents.decide(id, network, estate.dutyOfficer, Intent.NONE);
        incidents.askForArbitration(id, "And now?", estate.agent, Intent.NONE);
        var duty = scripts.as(estate.dutyOfficer);
        var body = "{\"holder\":\"%s\",\"reason\":\"Again\"}".formatted(estate.network);

        duty.post(LIST + "/" + id + "/arbitrations/" + first.id() + "/decision", body)
                .is(409);

        assertThat(HandOffs.of(timelines.history(estate.agent, id)).openArbitration())
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u00a0", "\\u3164", "\\ufeff\\u202e", "a\\r\\nb", "a\\u001b[31mb"})
    void aTitleCanBeReadAndIsOneLine(String title) {
        var said = scripts.as(estate.agent).post(LIST, "{\"title\":\"" + title + "\"}");

        assertThat(said.is(422).at("/errors/0/pointer")).isEqualTo("#/title");
    }
}
