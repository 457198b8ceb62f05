package org.fairlead.incident.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.Scripts.Said;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.incident.StandingTest;
import org.fairlead.testing.SmallEstate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One incident, seen by those who oversee the estate, two providers and the person it is for. */
@StandingTest
class IncidentSightTest {

    @Autowired
    private Scripts scripts;

    private SmallEstate estate;
    private Script desk;
    private Script network;
    private Script hosting;
    private Script user;
    private String address;

    @BeforeEach
    void anIncidentThatHostingRejectedAndNetworkHolds() {
        var othersOfTheSameNames = scripts.estate();
        estate = scripts.estate();
        assertThat(othersOfTheSameNames.networkResolver.person()).isNotEqualTo(estate.networkResolver.person());
        desk = scripts.as(estate.agent);
        network = scripts.as(estate.networkResolver);
        hosting = scripts.as(estate.hostingResolver);
        user = scripts.as(estate.user);
        address = desk.post("/api/v1/incidents", """
                        {"title":"E-mail is delayed","reporter":"%s","service":"%s","impact":"Site","urgency":"High"}
                        """.formatted(estate.userPerson, estate.service))
                .is(201)
                .location();
        scripts.at("09:10");
        hosting.post(offer(desk, estate.hosting.toString()) + "/rejection", "{\"reason\":\"Not ours\"}")
                .is(200);
        network.post(offer(desk, estate.network.toString()) + "/acceptance").is(200);
        network.putOver(address, "/assignment", "{\"owner\":\"Network resolver\"}")
                .is(422);
        network.putOver(address, "/assignment", "{\"owner\":\"%s\"}".formatted(estate.networkResolver.person()))
                .is(200);
        network.post(address + "/notes", "{\"text\":\"For us alone\"}").is(201);
        network.post(
                        address + "/notes",
                        "{\"text\":\"Between us two\",\"audience\":\"NAMED\",\"named\":[\"%s\"]}"
                                .formatted(estate.hosting))
                .is(201);
        network.post(address + "/notes", "{\"text\":\"For every party\",\"audience\":\"INVOLVED\"}")
                .is(201);
        network.post(address + "/notes", "{\"text\":\"For everybody\",\"audience\":\"EVERYONE\"}")
                .is(201);
    }

    private String offer(Script by, String to) {
        return by.post(address + "/hand-offs", """
                        {"to":"%s","packet":{"SYMPTOMS":"Late","IMPACT":"A site","TESTS_DONE":"Restarted"}}
                        """.formatted(to)).is(201).location();
    }

    @Test
    void everyoneReadsTheNotesMeantForThem() {
        assertThat(notes(desk)).containsExactly("For everybody", "For every party", "Between us two");
        assertThat(notes(network))
                .containsExactly("For everybody", "For every party", "Between us two", "For us alone");
        assertThat(notes(hosting)).containsExactly("For everybody", "For every party", "Between us two");
        assertThat(notes(user)).containsExactly("For everybody");
    }

    private List<String> notes(Script by) {
        var texts = new ArrayList<String>();
        by.get(address + "/timeline?show=notes")
                .is(200)
                .json()
                .get("items")
                .forEach(entry -> texts.add(entry.get("text").asString()));
        return texts;
    }

    @Test
    void everyoneSeesTheClocksThatConcernThem() {
        assertThat(parties(desk)).containsOnlyKeys("", estate.desk.toString(), estate.network.toString());
        assertThat(parties(network)).containsOnlyKeys("", estate.network.toString());
        assertThat(parties(hosting)).containsOnlyKeys("");
        assertThat(parties(user)).containsOnlyKeys("");
        var agreement = parties(network).get(estate.network.toString());
        assertThat(network.get(address + "/clocks/" + agreement + "/explanation")
                        .status())
                .isEqualTo(200);
        assertThat(hosting.get(address + "/clocks/" + agreement + "/explanation")
                        .status())
                .isEqualTo(404);
        assertThat(user.get(address + "/clocks/" + agreement + "/explanation").status())
                .isEqualTo(404);
        for (var by : List.of(desk, network, hosting, user)) {
            long binding = by.get(address + "/clocks")
                    .json()
                    .get("items")
                    .valueStream()
                    .filter(clock -> clock.get("binding").asBoolean())
                    .count();
            assertThat(binding).isEqualTo(1);
        }
    }

    /** A clock of each party seen. */
    private Map<String, String> parties(Script by) {
        var parties = new TreeMap<String, String>();
        by.get(address + "/clocks")
                .is(200)
                .json()
                .get("items")
                .forEach(clock -> parties.put(
                        clock.at("/party/id").asString(""), clock.get("id").asString()));
        return parties;
    }

    @Test
    void offersAreKnownToTheirTwoPartiesAndThoseWhoOversee() {
        assertThat(offered(desk)).containsExactly(estate.hosting.toString(), estate.network.toString());
        assertThat(offered(network)).containsExactly(estate.network.toString());
        assertThat(offered(hosting)).containsExactly(estate.hosting.toString());
        assertThat(offered(user)).isEmpty();
        var desks = desk.get(address + "/hand-offs").at("/items/0/id");
        assertThat(network.get(address + "/hand-offs/" + desks).status()).isEqualTo(404);
        assertThat(user.get(address + "/hand-offs/" + desks).status()).isEqualTo(404);

        network.post(address + "/hand-offs", """
                {"to":"%s","packet":{"SYMPTOMS":"Late","IMPACT":"A site","TESTS_DONE":"Restarted"}}
                """.formatted(estate.desk)).is(201);
        for (var by : List.of(desk, network)) {
            assertThat(by.get(address).at("/offered/id")).isEqualTo(estate.desk.toString());
            assertThat(row(by).at("/items/0/offered/id")).isEqualTo(estate.desk.toString());
        }
        for (var by : List.of(hosting, user)) {
            assertThat(by.get(address).json().has("offered")).isFalse();
            assertThat(row(by).json().at("/items/0").has("offered")).isFalse();
        }
        assertThat(user.get(address + "/arbitrations").json().get("items").size())
                .isZero();
        assertThat(network.get(address + "/arbitrations").json().get("items").size())
                .isEqualTo(1);
    }

    private List<String> offered(Script by) {
        var to = new ArrayList<String>();
        by.get(address + "/hand-offs")
                .is(200)
                .json()
                .get("items")
                .forEach(offer -> to.add(offer.at("/to/id").asString()));
        return to;
    }

    private Said row(Script by) {
        return by.get("/api/v1/incidents?q=" + desk.get(address).at("/number")).is(200);
    }

    @Test
    void aRequesterLearnsNothingOfTheWorkBetweenOrganisations() {
        var one = user.get(address).is(200);
        var line = row(user).json().at("/items/0");
        for (var hidden : List.of("version", "team", "owner", "offered", "due", "breached", "involved")) {
            assertThat(one.json().has(hidden)).as(hidden).isFalse();
            assertThat(line.has(hidden)).as(hidden).isFalse();
        }
        assertThat(one.at("/title")).isEqualTo("E-mail is delayed");
        assertThat(one.at("/holder/id")).isEqualTo(estate.network.toString());
        var entries = user.get(address + "/timeline").json().get("items");
        entries.forEach(entry -> {
            assertThat(entry.has("seq")).isFalse();
            assertThat(entry.get("audience").asString()).isEqualTo("EVERYONE");
            assertThat(entry.get("fact").has("team")).isFalse();
            assertThat(entry.get("fact").has("involved")).isFalse();
        });
        assertThat(user.get("/api/v1/incidents?sort=due").json().get("items").size())
                .isZero();
        assertThat(user.get("/api/v1/incidents?filter=due%20%3C%209d")
                        .json()
                        .get("items")
                        .size())
                .isZero();
        assertThat(one.text() + line).doesNotContain("Network resolver");
        assertThat(one.text() + line + entries).doesNotContain(estate.hosting.toString());
    }

    @Test
    void whoWasOnItCanBeAskedForByThoseWhoOverseeTheEstateOnly() {
        var held = "involved = \"" + estate.hosting + "\"";
        assertThat(finds(desk, held)).isTrue();
        assertThat(finds(hosting, held)).isTrue();
        assertThat(finds(hosting, "involved = my-party and holder != my-party")).isTrue();
        assertThat(finds(network, held)).isFalse();
        assertThat(finds(network, "involved = my-party")).isTrue();
        assertThat(finds(user, "involved = my-party")).isFalse();
        assertThat(finds(desk, "involved != none")).isTrue();
    }

    @Test
    void impactAndUrgencyAreAskedForInTheWordsOfTheMatrix() {
        for (var by : List.of(desk, network, hosting, user)) {
            assertThat(finds(by, "impact = site and urgency = High")).isTrue();
            assertThat(finds(by, "impact = Person")).isFalse();
            assertThat(finds(by, "urgency != high")).isFalse();
            assertThat(finds(by, "impact = none")).isFalse();
        }
    }

    private boolean finds(Script by, String filter) {
        var number = desk.get(address).at("/number");
        var narrow = "number = " + number + " and (" + filter + ")";
        var items = by.get("/api/v1/incidents?filter="
                        + URLEncoder.encode(narrow, StandardCharsets.UTF_8).replace("+", "%20"))
                .is(200)
                .json()
                .get("items");
        return items.size() == 1;
    }

    @Test
    void whatARequesterReadsStaysTheSameWhileOthersWriteToOneAnother() {
        var before = user.get(address).is(200);
        var hostings = hosting.get(address).is(200);
        network.post(address + "/notes", "{\"text\":\"Psst\"}").is(201);

        assertThat(hosting.getUnless(address, hostings.tag()).status()).isEqualTo(200);
        var after = user.get(address).is(200);
        assertThat(after.json()).isEqualTo(before.json());
        assertThat(before.tag()).matches("\"[0-9a-f]{32}\"");
        assertThat(after.tag()).isEqualTo(before.tag());
        assertThat(user.getUnless(address, before.tag()).status()).isEqualTo(304);
        var guess = user.call("POST", address + "/notes", "{\"text\":\"x\"}", Scripts.fresh(), "If-Match", "\"7\"");
        assertThat(guess.status()).isEqualTo(400);
        assertThat(guess.text()).doesNotContain("now ");
    }

    @Test
    void aTimelineLeadsThroughInPiecesForEverybody() {
        for (var by : List.of(desk, network, hosting, user)) {
            var all = new ArrayList<String>();
            by.get(address + "/timeline?limit=200").json().get("items").forEach(entry -> all.add(entry.toString()));
            var pieces = new ArrayList<String>();
            var next = address + "/timeline?limit=2";
            while (!next.isEmpty()) {
                var said = by.get(next).is(200);
                said.json().get("items").forEach(entry -> pieces.add(entry.toString()));
                assertThat(said.link("prev")).isEmpty();
                next = said.link("next");
            }
            assertThat(pieces).isEqualTo(all).hasSizeGreaterThan(2);
        }
        var kinds = new HashSet<String>();
        desk.get(address + "/timeline?show=hand-offs")
                .json()
                .get("items")
                .forEach(entry -> kinds.add(entry.get("kind").asString()));
        assertThat(kinds).containsExactlyInAnyOrder("offered", "rejected", "accepted");
    }

    @Test
    void whoIsNotOnItFindsNothing() {
        var others = scripts.as(scripts.estate().networkResolver);
        for (var path : List.of("", "/timeline", "/clocks", "/holdings", "/hand-offs", "/pauses", "/arbitrations")) {
            assertThat(others.get(address + path).status()).as(path).isEqualTo(404);
            var byId = "/api/v1/incidents/" + desk.get(address).at("/id") + path;
            assertThat(others.get(byId).status()).as(byId).isEqualTo(404);
            assertThat(desk.get(byId).status()).as(byId).isEqualTo(200);
        }
        assertThat(others.post(address + "/notes", "{\"text\":\"x\"}").status()).isEqualTo(404);
    }
}
