package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.incident.StandingTest;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Escalations for programs: what is answered, and to whom. */
@StandingTest
class EscalationRestTest {

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;
    private Script desk;
    private Script officer;
    private Script network;
    private Script hosting;
    private Script user;
    private String address;

    @BeforeEach
    void anIncidentThatHostingRejectedAndNetworkHolds() {
        estate = scripts.estate();
        desk = scripts.as(estate.agent);
        officer = scripts.as(estate.dutyOfficer);
        network = scripts.as(estate.networkResolver);
        hosting = scripts.as(estate.hostingResolver);
        user = scripts.as(estate.user);
        address = desk.post("/api/v1/incidents", """
                        {"title":"E-mail is delayed","reporter":"%s","service":"%s","impact":"Site","urgency":"High"}
                        """.formatted(estate.userPerson, estate.service))
                .is(201)
                .location();
        hosting.post(offer(estate.hosting.toString()) + "/rejection", "{\"reason\":\"Not ours\"}")
                .is(200);
        network.post(offer(estate.network.toString()) + "/acceptance").is(200);
    }

    private String offer(String to) {
        return desk.post(address + "/hand-offs", """
                        {"to":"%s","packet":{"SYMPTOMS":"Late","IMPACT":"A site","TESTS_DONE":"Restarted"}}
                        """.formatted(to)).is(201).location();
    }

    private String listed(Script by, String filter) {
        var number = address.substring(address.lastIndexOf('/') + 1);
        return by.get("/api/v1/incidents?filter=number%20=%20" + number + "%20and%20" + filter)
                .is(200)
                .at("/items/0/number");
    }

    @Test
    void itIsKnownToThePartyAndThoseWhoOverseeAndToNobodyElse() {
        var raised = network.post(address + "/escalations", "{\"to\":\"DUTY_OFFICER\",\"reason\":\"It will be late\"}")
                .is(201);
        var one = raised.location();

        assertThat(raised.at("/state")).isEqualTo("STANDING");
        for (var by : java.util.List.of(desk, network)) {
            assertThat(by.get(one).is(200).at("/reason")).isEqualTo("It will be late");
            assertThat(by.get(address).is(200).at("/escalated")).isEqualTo("true");
            assertThat(listed(by, "escalated")).isNotEmpty();
            assertThat(listed(by, "escalated-to%20=%20DUTY_OFFICER")).isNotEmpty();
            assertThat(listed(by, "escalated-to%20=%20TEAM_LEAD")).isEmpty();
        }
        for (var by : java.util.List.of(hosting, user)) {
            by.get(one).is(404);
            assertThat(by.get(address + "/escalations").is(200).json().get("items"))
                    .isEmpty();
            assertThat(by.get(address).is(200).at("/escalated")).isNotEqualTo("true");
            assertThat(listed(by, "escalated")).isEmpty();
            assertThat(by.get(address + "/timeline").is(200).text()).doesNotContain("It will be late");
        }
    }

    @Test
    void whoWasAskedAnswersAndOthersMayNot() {
        var raised = network.post(address + "/escalations", "{\"to\":\"DUTY_OFFICER\",\"reason\":\"It will be late\"}")
                .is(201)
                .location();

        user.post(address + "/escalations", "{\"to\":\"DUTY_OFFICER\",\"reason\":\"x\"}")
                .is(403);
        network.post(address + "/escalations", "{\"to\":\"NOBODY\",\"reason\":\"x\"}")
                .is(422);
        network.post(address + "/escalations", "{\"to\":\"DUTY_OFFICER\",\"reason\":\"x\"}")
                .is(409);
        network.post(raised + "/answer", "{\"words\":\"x\"}").is(403);
        officer.post(address + "/escalations/0/answer", "{\"words\":\"x\"}").is(404);
        assertThat(officer.post(raised + "/answer", "{\"words\":\"I ring them\"}")
                        .is(200)
                        .at("/escalated"))
                .isEqualTo("false");
        assertThat(network.get(raised).at("/answer")).isEqualTo("I ring them");
        assertThat(listed(desk, "escalated")).isEmpty();
    }
}
