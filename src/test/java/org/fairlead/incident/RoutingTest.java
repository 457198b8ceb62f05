package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.Service;
import org.fairlead.handoff.HandOffs;
import org.fairlead.handoff.Routing;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.people.People;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Timelines;
import org.fairlead.testing.SmallEstate;
import org.fairlead.testing.StandingClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** To whom an incident should go: what was decided before, else who provides the service. */
@StandingTest
class RoutingTest {

    @Autowired
    private Incidents incidents;

    @Autowired
    private Timelines timelines;

    @Autowired
    private Routing routing;

    @Autowired
    private Register register;

    @Autowired
    private StandingClock clock;

    @Autowired
    private Scripts scripts;

    @Autowired
    private MockMvc http;

    private SmallEstate estate;
    private UUID category;
    private UUID other;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
        category = category();
        other = category();
    }

    private UUID category() {
        var body = new Category("Slow " + UUID.randomUUID(), null, Set.of());
        return register.add(Catalogue.CATEGORY, body, estate.agent).id();
    }

    private RecordId logged(@Nullable UUID service, @Nullable UUID about) {
        var subject = new About(service, about, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", null, subject, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after().id();
    }

    private RecordId decided(@Nullable UUID service, @Nullable UUID about, PartyId holder) {
        var id = logged(service, about);
        incidents.askForArbitration(id, "Whose is it?", estate.agent, Intent.NONE);
        var decision = new org.fairlead.handoff.HandOffRules.Decision(holder, "Traces show it");
        incidents.decide(id, decision, estate.dutyOfficer, Intent.NONE);
        clock.pass(Duration.ofMinutes(1));
        return id;
    }

    private Routing.@Nullable Suggestion suggested(Actor actor, RecordId id) {
        return routing.suggest(actor, timelines.history(actor, id).header()).orElse(null);
    }

    private String number(RecordId id) {
        return timelines.history(estate.agent, id).header().identity().number().text();
    }

    private Routing.Precedent precedent(RecordId id) {
        return (Routing.Precedent) Objects.requireNonNull(suggested(estate.agent, id));
    }

    @Test
    void withoutAPrecedentItIsTheProviderOfTheService() {
        var id = logged(estate.service, category);

        assertThat(suggested(estate.agent, id)).isEqualTo(new Routing.Provider(estate.network, null));
        assertThat(suggested(estate.agent, logged(null, null))).isNull();
    }

    @Test
    void whatIsMoreAlikeGoesFirstAndTheNewestAmongEquals() {
        decided(null, category, estate.network);
        var byCategory = decided(null, category, estate.hosting);
        assertThat(precedent(logged(null, category)).number()).isEqualTo(number(byCategory));
        assertThat(suggested(estate.agent, logged(estate.service, category)))
                .as("a category says less than who provides the service")
                .isEqualTo(new Routing.Provider(estate.network, null));
        var byService = decided(estate.service, other, estate.hosting);
        assertThat(precedent(logged(estate.service, category)).number()).isEqualTo(number(byService));
        assertThat(precedent(logged(estate.service, category)).alike()).isEqualTo(Routing.Alike.SERVICE);
        var both = decided(estate.service, category, estate.network);
        assertThat(precedent(logged(estate.service, category)).number()).isEqualTo(number(both));
        assertThat(precedent(logged(estate.service, category)).alike()).isEqualTo(Routing.Alike.CATEGORY_AND_SERVICE);
        assertThat(precedent(logged(estate.service, category())).number()).isNotEqualTo(number(byService));
        assertThat(precedent(logged(estate.service, null)).alike()).isEqualTo(Routing.Alike.SERVICE);
    }

    @Test
    void afterAYearItCountsNoMoreAndNobodyIsSentToThemselves() {
        decided(estate.service, category, estate.hosting);
        assertThat(precedent(logged(estate.service, category)).to()).isEqualTo(estate.hosting);

        decided(null, other, estate.desk);
        assertThat(suggested(estate.agent, logged(null, other))).isNull();
        clock.pass(Duration.ofDays(366));
        assertThat(suggested(estate.agent, logged(estate.service, category)))
                .isEqualTo(new Routing.Provider(estate.network, null));
    }

    @Test
    void aServiceThatChangedSinceSaysMoreThanWhatWasFoundBefore() {
        decided(estate.service, category, estate.hosting);
        assertThat(precedent(logged(estate.service, category)).to()).isEqualTo(estate.hosting);

        var item = register.latest(Catalogue.SERVICE, estate.service).orElseThrow();
        clock.pass(Duration.ofMinutes(1));
        var was = item.body();
        var other =
                new Service(was.name() + " renewed", was.provider(), was.team(), was.dependsOn(), was.description());
        register.change(
                Catalogue.SERVICE,
                new Register.Change<>(item.id(), item.version(), other, clock.instant(), false),
                estate.agent);

        assertThat(suggested(estate.agent, logged(estate.service, category)))
                .isEqualTo(new Routing.Provider(estate.network, null));
    }

    @Test
    void aProviderKnowsOnlyDecisionsOnIncidentsItIsOn() {
        decided(estate.service, category, estate.hosting);
        var id = logged(estate.service, category);
        var offered = incidents.offer(
                id,
                new org.fairlead.handoff.HandOffRules.Proposal(estate.network, null, SmallEstate.packet()),
                estate.agent,
                Intent.NONE);
        int offer = HandOffs.of(offered.after()).openOffer().orElseThrow().id();
        incidents.accept(id, offer, estate.networkResolver, Intent.NONE);

        assertThat(suggested(estate.networkResolver, id)).isNull();
        assertThat(precedent(id).to()).isEqualTo(estate.hosting);
    }

    @Test
    void thePageAndTheInterfaceSayWhomAndWhy() throws Exception {
        var before = decided(estate.service, category, estate.hosting);
        var id = logged(estate.service, category);
        var agent = new Browsing(http, scripts, estate.agent);

        var page = agent.open("/incidents/" + number(id) + "/hand-over");
        assertThat(page.select("select[name=to] option[selected]").val()).isEqualTo(estate.hosting.toString());
        assertThat(page.select("#to-hint").text())
                .startsWith("Arbitration on " + number(before) + " found this for Hosting")
                .endsWith("about the same category and service");
        var answer = scripts.as(estate.agent)
                .get("/api/v1/incidents/" + number(id) + "/hand-offs/suggestion")
                .is(200);
        assertThat(answer.at("/because")).isEqualTo("PRECEDENT");
        assertThat(answer.at("/precedent")).isEqualTo(number(before));
        assertThat(answer.at("/to/id")).isEqualTo(estate.hosting.toString());
        scripts.as(estate.user)
                .get("/api/v1/incidents/" + number(id) + "/hand-offs/suggestion")
                .is(403);
    }

    @Test
    void whoProvidesTheServiceGetsItWithItsTeam() throws Exception {
        var team = register.add(People.TEAM, new Team("Relays", estate.network.value(), null), estate.agent)
                .id();
        var service = register.add(
                        Catalogue.SERVICE,
                        new Service("Relay", estate.network.value(), team, Set.of(), null),
                        estate.agent)
                .id();
        var id = logged(service, null);
        var href = "/incidents/" + number(id) + "/hand-over";
        var agent = new Browsing(http, scripts, estate.agent);

        var page = agent.open(href);
        assertThat(page.select("#to-hint").text()).contains("provides the service, with its team Relays");
        var sent = agent.send(
                page,
                href,
                "to",
                estate.network.toString(),
                "packet/SYMPTOMS",
                "a",
                "packet/IMPACT",
                "b",
                "packet/TESTS_DONE",
                "c");
        assertThat(sent.getStatus()).isEqualTo(302);
        var offer = HandOffs.of(timelines.history(estate.agent, id)).openOffer().orElseThrow();
        assertThat(offer.fact().team()).isEqualTo(team);
    }
}
