package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Said;
import org.fairlead.incident.StandingTest;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The whole journey of an incident through two suppliers, as scripts of everybody on it see it. */
@StandingTest
class IncidentJourneyTest {

    private static final String DAY = StandingTest.DAY;

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;
    private Scripts.Script desk;
    private Scripts.Script network;
    private Scripts.Script hosting;
    private Scripts.Script user;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
        desk = scripts.as(estate.agent);
        network = scripts.as(estate.networkResolver);
        hosting = scripts.as(estate.hostingResolver);
        user = scripts.as(estate.user);
    }

    @Test
    void fromTheCallToTheClosureThroughTwoSuppliers() {
        scripts.at("09:00");
        var logged =
                desk.post("/api/v1/incidents", """
                {"title":"E-mail is delayed","description":"Ten minutes late","reporter":"%s","impact":"Site","urgency":"Low"}
                """.formatted(estate.userPerson)).is(201);
        var address = logged.location();
        assertThat(address).isEqualTo("/api/v1/incidents/" + logged.at("/number"));
        assertThat(logged.tag()).isEqualTo("\"3\"");
        assertThat(logged.at("/state")).isEqualTo("NEW");
        assertThat(logged.at("/source")).isEqualTo("api");
        assertThat(logged.at("/reporter/name")).isEqualTo("User");
        assertThat(timeline(address)).containsExactly("described", "prioritised", "opened");
        assertThat(clock(desk, address, "customer-resolution").has("targetSeconds"))
                .isFalse();

        scripts.at("09:10");
        var triaged = desk.patch(
                        address, logged.tag(), "{\"service\":\"%s\",\"urgency\":\"High\"}".formatted(estate.service))
                .is(200);
        assertThat(triaged.at("/priority")).isEqualTo("2");
        assertThat(triaged.at("/service/name")).isEqualTo("Messaging");
        assertThat(timeline(address)).startsWith("prioritised", "changed");
        clocks(address, "customer-resolution", 600, "RUNNING", "leg-" + estate.desk, 600, "RUNNING");
        assertThat(binding(desk, address)).containsExactly("customer-response");
        assertThat(clock(desk, address, "customer-resolution").get("due").asString())
                .isEqualTo(DAY + "17:00:00Z");

        scripts.at("09:20");
        var toHosting = offer(desk, address, estate.hosting.toString());
        assertThat(timeline(address)).startsWith("offered");
        assertThat(desk.get(address).at("/offered/id")).isEqualTo(estate.hosting.toString());
        assertThat(desk.get(toHosting).is(200).at("/state")).isEqualTo("OFFERED");
        assertThat(desk.get(toHosting).at("/answerBy")).isEqualTo(DAY + "09:35:00Z");

        scripts.at("09:30");
        hosting.post(toHosting + "/rejection", "{\"reason\":\"Relays healthy\"}")
                .is(200);
        assertThat(timeline(address)).startsWith("rejected", "offered");
        assertThat(desk.get(toHosting).at("/reason")).isEqualTo("Relays healthy");
        assertThat(desk.get(address).at("/holder/id")).isEqualTo(estate.desk.toString());
        clocks(address, "customer-resolution", 1800, "RUNNING", "leg-" + estate.desk, 1800, "RUNNING");

        scripts.at("09:40");
        var toNetwork = offer(desk, address, estate.network.toString());
        scripts.at("09:50");
        var accepted = network.post(toNetwork + "/acceptance").is(200);
        assertThat(accepted.at("/holder/id")).isEqualTo(estate.network.toString());
        assertThat(accepted.at("/state")).isEqualTo("IN_PROGRESS");
        assertThat(timeline(address)).startsWith("accepted", "offered", "rejected");
        clocks(address, "customer-resolution", 3000, "RUNNING", "leg-" + estate.network, 0, "RUNNING");
        assertThat(agreement(address).get("due").asString()).isEqualTo(DAY + "12:50:00Z");

        scripts.at("10:00");
        var paused = network.post(address + "/pauses", """
                {"reason":"%s","evidence":"Rang 4357 at 10:00","words":"Which mailbox?"}
                """.formatted(estate.waitingForUser))
                .is(201);
        assertThat(paused.location()).isEqualTo(address + "/pauses/" + paused.at("/id"));
        assertThat(desk.get(address).at("/state")).isEqualTo("PENDING");
        assertThat(timeline(address)).startsWith("paused");
        scripts.at("10:30");
        clocks(address, "customer-resolution", 3600, "PAUSED", "leg-" + estate.network, 600, "PAUSED");
        assertThat(clock(desk, address, "customer-resolution")
                        .get("pausedSeconds")
                        .asInt())
                .isEqualTo(1800);
        assertThat(agreement(address).get("dueIfResumedNow").asString()).isEqualTo(DAY + "13:20:00Z");
        assertThat(binding(desk, address)).isEmpty();

        user.post(address + "/notes", "{\"text\":\"Mailbox 4\"}").is(201);
        assertThat(timeline(address)).startsWith("resumed", "noted", "paused");
        assertThat(desk.get(address).at("/state")).isEqualTo("IN_PROGRESS");

        scripts.at("11:30");
        var resolved = network.post(address + "/resolution", """
                {"code":"%s","words":"Queue drained"}
                """.formatted(estate.fixed))
                .is(200);
        assertThat(resolved.at("/state")).isEqualTo("RESOLVED");
        assertThat(resolved.at("/resolution/resolver/id")).isEqualTo(estate.network.toString());
        assertThat(timeline(address)).startsWith("resolved", "resumed");
        clocks(address, "customer-resolution", 7200, "STOPPED", "leg-" + estate.network, 4200, "STOPPED");
        assertThat(clock(desk, address, "leg-" + estate.desk)
                        .get("runningSeconds")
                        .asInt())
                .isEqualTo(3000);
        assertThat(agreement(address).get("runningSeconds").asInt()).isEqualTo(4200);

        scripts.at("11:45");
        var closed = user.post(address + "/confirmation").is(200);
        assertThat(closed.at("/state")).isEqualTo("CLOSED");
        assertThat(closed.at("/ended")).isEqualTo(DAY + "11:45:00Z");
        assertThat(timeline(address))
                .containsExactly(
                        "closed",
                        "resolved",
                        "resumed",
                        "noted",
                        "paused",
                        "accepted",
                        "offered",
                        "rejected",
                        "offered",
                        "prioritised",
                        "changed",
                        "described",
                        "prioritised",
                        "opened");
        holdings(address);
        explained(address);
        asItStoodThen(address);
    }

    private String offer(Scripts.Script by, String address, String to) {
        var offered = by.post(address + "/hand-offs", """
                {"to":"%s","packet":{"SYMPTOMS":"Mail is late","IMPACT":"A site","TESTS_DONE":"Relay restarted"}}
                """.formatted(to)).is(201);
        assertThat(offered.location()).isEqualTo(address + "/hand-offs/" + offered.at("/id"));
        return offered.location();
    }

    private void holdings(String address) {
        var held = desk.get(address + "/holdings").is(200);
        assertThat(held.at("/items/0/party/id")).isEqualTo(estate.desk.toString());
        assertThat(held.at("/items/0/to")).isEqualTo(DAY + "09:50:00Z");
        assertThat(held.at("/items/1/party/id")).isEqualTo(estate.network.toString());
        assertThat(held.json().get("items").size()).isEqualTo(2);
    }

    private void explained(String address) {
        var why = desk.get(address + "/clocks/customer-resolution/explanation").is(200);
        var intervals = new ArrayList<String>();
        why.json()
                .get("intervals")
                .forEach(each -> intervals.add(each.get("kind").asString() + " "
                        + each.get("workingSeconds").asInt() + " "
                        + each.get("totalSeconds").asInt()));
        assertThat(intervals)
                .containsExactly(
                        "RUNNING 3000 3000",
                        "RUNNING 600 3600",
                        "PAUSED 1800 3600",
                        "RUNNING 3600 7200",
                        "NOT_HELD 0 7200");
        assertThat(why.at("/intervals/0/holder/id")).isEqualTo(estate.desk.toString());
        assertThat(why.at("/intervals/1/holder/id")).isEqualTo(estate.network.toString());
        assertThat(why.at("/clock/remainingSeconds")).isEqualTo("21600");
        assertThat(why.at("/intervals/2/reason")).isEqualTo("Waiting for the user");
        assertThat(why.at("/intervals/2/evidence/0")).isEqualTo("Rang 4357 at 10:00");
        assertThat(why.at("/intervals/2/holder/id")).isEqualTo(estate.network.toString());
    }

    private void asItStoodThen(String address) {
        var then = desk.get(address + "/clocks?as-of=" + DAY + "10:15:00Z").is(200);
        var customer = among(then, "customer-resolution");
        assertThat(customer.get("state").asString()).isEqualTo("PAUSED");
        assertThat(customer.get("runningSeconds").asInt()).isEqualTo(3600);
        assertThat(customer.get("dueIfResumedNow").asString()).isEqualTo(DAY + "17:15:00Z");
        var early = desk.get(address + "/clocks?as-of=" + DAY + "09:15:00Z").is(200);
        var ids = new ArrayList<String>();
        early.json().get("items").forEach(each -> ids.add(each.get("id").asString()));
        assertThat(ids).contains("customer-resolution", "leg-" + estate.desk).doesNotContain("leg-" + estate.network);
        assertThat(desk.get(address + "/clocks?as-of=2031-03-04T08:59:59Z").status())
                .isEqualTo(422);
        assertThat(desk.get(address + "/clocks?as-of=2999-01-01T00:00:00Z").status())
                .isEqualTo(422);
        assertThat(desk.get(address + "/clocks?as-of=soon").status()).isEqualTo(400);
    }

    private List<String> timeline(String address) {
        var kinds = new ArrayList<String>();
        desk.get(address + "/timeline")
                .is(200)
                .json()
                .get("items")
                .forEach(entry -> kinds.add(entry.get("kind").asString()));
        return kinds;
    }

    private void clocks(String address, Object... expected) {
        for (int at = 0; at < expected.length; at += 3) {
            var clock = clock(desk, address, (String) expected[at]);
            assertThat(clock.get("runningSeconds").asInt())
                    .as((String) expected[at])
                    .isEqualTo(expected[at + 1]);
            assertThat(clock.get("state").asString()).as((String) expected[at]).isEqualTo(expected[at + 2]);
        }
    }

    private JsonNode clock(Scripts.Script by, String address, String id) {
        return among(by.get(address + "/clocks").is(200), id);
    }

    private JsonNode agreement(String address) {
        for (var clock : desk.get(address + "/clocks").json().get("items")) {
            if (clock.get("kind").asString().equals("AGREEMENT")
                    && clock.get("measure").asString().equals("RESOLUTION")
                    && clock.at("/party/id").asString().equals(estate.network.toString())) {
                return clock;
            }
        }
        throw new AssertionError("no agreement clock");
    }

    private static JsonNode among(Said said, String id) {
        for (var clock : said.json().get("items")) {
            if (clock.get("id").asString().equals(id)) {
                return clock;
            }
        }
        throw new AssertionError("no clock " + id + " in " + said.text());
    }

    private static List<String> binding(Scripts.Script by, String address) {
        var binding = new ArrayList<String>();
        for (var clock : by.get(address + "/clocks").json().get("items")) {
            if (clock.get("binding").asBoolean()) {
                binding.add(clock.get("id").asString());
            }
        }
        return binding;
    }
}
