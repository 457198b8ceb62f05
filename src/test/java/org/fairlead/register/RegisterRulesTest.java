package org.fairlead.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Session;
import org.fairlead.catalogue.Catalogue;
import org.fairlead.catalogue.Category;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.catalogue.Service;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.PartyColour;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.people.Site;
import org.fairlead.people.Team;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.id.UuidSource;
import org.fairlead.platform.refusal.FieldProblem;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.platform.register.Register;
import org.fairlead.platform.register.Register.NewItem;
import org.fairlead.testing.Estate;
import org.fairlead.testing.Estate.Someone;
import org.fairlead.testing.FairleadTest;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What must fit together across items, who may read what of one, and what is decided once. */
@FairleadTest
class RegisterRulesTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Register register;

    @Autowired
    private UuidSource ids;

    private Someone administrator;
    private Actor tool;
    private PartyId provider;

    @BeforeEach
    void anEstate() {
        administrator = estate.atTheIntegrator(Role.ADMINISTRATOR);
        tool = Actor.tool(administrator.organisation());
        provider = estate.organisation("Bowline Works", OrganisationRole.PROVIDER);
    }

    private UUID service(String name, UUID... needs) {
        return register.add(Catalogue.SERVICE, new Service(name, provider.value(), null, Set.of(needs), null), tool)
                .id();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", estate.bearer(administrator))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"")
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private static void refused(MockHttpServletResponse answer, String field, String... words) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(422);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.errors[0].pointer"))
                .isEqualTo("#/" + field);
        assertThat(JsonPath.<String>read(answer.getContentAsString(), "$.errors[0].detail"))
                .contains(words);
    }

    @Test
    void everyKindSaysWhatItIsFor() throws Exception {
        var page = page(administrator, "/administration");

        assertThat(register.kinds()).hasSizeGreaterThan(10);
        assertThat(page).contains("The hours in which work is done").doesNotContain("as they are in force, with their");
    }

    @Test
    void aServiceDoesNotDependOnItself() throws Exception {
        var mail = service("Mail");

        refused(
                send(patch("/api/v1/services/" + mail), "{\"dependsOn\":[\"%s\"]}".formatted(mail)),
                "dependsOn",
                "cannot depend on itself",
                "Take it off");
    }

    @Test
    void servicesDoNotDependOnEachOtherInACircle() throws Exception {
        var power = service("Power");
        var network = service("Network", power);
        var mail = service("Mail", network);

        refused(
                send(patch("/api/v1/services/" + power), "{\"dependsOn\":[\"%s\"]}".formatted(mail)),
                "dependsOn",
                "Power needs Mail, which needs Network, which needs Power",
                "Take Mail off");
        assertThat(send(patch("/api/v1/services/" + mail), "{\"dependsOn\":[\"%s\",\"%s\"]}".formatted(network, power))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void whatIsRetiredIsNotChosenAnewButMayStay() throws Exception {
        var quay = register.add(People.SITE, new Site("Old quay", ZoneId.of("Europe/London"), null), tool)
                .id();
        var there = person("Ann There", quay);
        var elsewhere = person("Ben Elsewhere", null);
        assertThat(send(delete("/api/v1/sites/" + quay), "").getStatus()).isEqualTo(200);

        refused(
                send(patch("/api/v1/people/" + elsewhere), "{\"site\":\"%s\"}".formatted(quay)),
                "site",
                "Old quay is retired");
        assertThat(send(patch("/api/v1/people/" + there), "{\"name\":\"Ann Still There\"}")
                        .getStatus())
                .isEqualTo(200);
    }

    private UUID person(String name, @Nullable UUID site) {
        var body = new Person(
                name, null, administrator.organisation().value(), Set.of(), Set.of(Role.REQUESTER), site, null);
        return register.add(People.PERSON, body, tool).id();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u200b", "\\u3164", "a\\r\\nb", "a\\u001b[31mb"})
    void aNameCanBeReadAndIsOneLine(String name) throws Exception {
        refused(
                send(post("/api/v1/sites"), "{\"name\":\"%s\",\"zone\":\"Europe/London\"}".formatted(name)),
                "name",
                "in one line of characters that can be seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0001-01-01T00:00:00Z", "1899-12-31T23:59:59Z", "+10000-01-01T00:00:00Z"})
    void nothingIsInForceInYearsThatNobodyWrites(String inForce) throws Exception {
        var body = "{\"name\":\"Quay\",\"zone\":\"Europe/London\",\"inForce\":\"%s\"}";

        refused(send(post("/api/v1/sites"), body.formatted(inForce)), "inForce", "between the years 1900 and 9999");
    }

    @Test
    void theFirstTeamIsATeamOfTheProvider() throws Exception {
        var other = estate.organisation("Sheepshank Lines", OrganisationRole.PROVIDER);
        var theirs = register.add(People.TEAM, new Team("Night watch", other.value(), null), tool);
        var body = "{\"name\":\"Mail\",\"provider\":\"%s\",\"team\":\"%s\"}".formatted(provider, theirs.id());

        refused(
                send(post("/api/v1/services"), body),
                "team",
                "belongs to Sheepshank Lines",
                "Choose a team of Bowline Works");
    }

    @Test
    void thePageRefusesWhatTheInterfaceRefusesAndSaysWhere() throws Exception {
        var mail = service("Mail");
        var session = new Session(http).as(administrator);
        var address = "/administration/services/" + mail + "/edit";
        var form = Jsoup.parse(session.get_(address).getResponse().getContentAsString());

        var answer = session.send(
                        address,
                        "based-on",
                        form.select("input[name=based-on]").val(),
                        "once-key",
                        form.select("input[name=once-key]").val(),
                        "name",
                        "Mail",
                        "provider",
                        provider.toString(),
                        "dependsOn",
                        mail.toString())
                .getResponse();

        var page = Jsoup.parse(answer.getContentAsString());
        assertThat(page.select(".govuk-error-summary a[href=#dependsOn]").text())
                .contains("cannot depend on itself");
        assertThat(page.select("#dependsOn-error")).isNotEmpty();
    }

    @Test
    void whatOthersStillNeedIsNeitherRetiredNorTakenAway() throws Exception {
        var night = register.add(People.TEAM, new Team("Night watch", provider.value(), null), tool);
        var power = register.add(
                Catalogue.SERVICE, new Service("Power", provider.value(), night.id(), Set.of(), null), tool);
        service("Network", power.id());
        var other = estate.organisation("Sheepshank Lines", OrganisationRole.PROVIDER);

        refused(send(delete("/api/v1/services/" + power.id()), ""), "retired", "Network still needs this service");
        refused(send(delete("/api/v1/organisations/" + provider), ""), "retired", "still provides", "Power");
        refused(
                send(patch("/api/v1/organisations/" + provider), "{\"roles\":[\"CUSTOMER\"]}"),
                "roles",
                "still provides",
                "Network");
        refused(send(delete("/api/v1/teams/" + night.id()), ""), "retired", "Power", "first team");
        refused(
                send(patch("/api/v1/teams/" + night.id()), "{\"organisation\":\"%s\"}".formatted(other)),
                "organisation",
                "Power",
                "first team");
    }

    @Test
    void aTeamDoesNotLeaveItsPeopleBehind() throws Exception {
        var night = register.add(People.TEAM, new Team("Night watch", provider.value(), null), tool);
        var someone =
                new Person("Tess Watch", null, provider.value(), Set.of(night.id()), Set.of(Role.RESOLVER), null, null);
        register.add(People.PERSON, someone, tool);
        var other = estate.organisation("Sheepshank Lines", OrganisationRole.PROVIDER);

        refused(
                send(patch("/api/v1/teams/" + night.id()), "{\"organisation\":\"%s\"}".formatted(other)),
                "organisation",
                "Tess Watch");
    }

    @Test
    void aCategoryIsNotWithinItself() throws Exception {
        var wide = register.add(Catalogue.CATEGORY, new Category("Wide", null, Set.of(PacketItem.IMPACT)), tool);
        var narrow =
                register.add(Catalogue.CATEGORY, new Category("Narrow", wide.id(), Set.of(PacketItem.IMPACT)), tool);

        refused(
                send(patch("/api/v1/categories/" + wide.id()), "{\"parent\":\"%s\"}".formatted(narrow.id())),
                "parent",
                "cannot be within itself");
    }

    @Test
    void nobodysComingOrGoingChangesAColour() {
        var early = Instant.parse("2020-01-01T00:00:00Z");
        var known = estate.organisation("Known", OrganisationRole.PROVIDER);
        var before = People.colour(register, known);
        var first = new UUID(Long.MIN_VALUE | 0x8000L, UUID.randomUUID().getLeastSignificantBits());

        register.addAll(
                People.ORGANISATION,
                List.of(new NewItem<>(first, new Organisation("First", null, Set.of(OrganisationRole.PROVIDER), null))),
                early);
        var item = register.latest(People.ORGANISATION, first).orElseThrow();
        assertThat(item.body().colour()).isNotNull();
        assertThat(People.colour(register, known)).isEqualTo(before);

        register.change(People.ORGANISATION, new Register.Change<>(first, 1, item.body(), item.inForce(), true), tool);
        assertThat(People.colour(register, known)).isEqualTo(before);
        assertThat(People.colour(register, new PartyId(first)))
                .isEqualTo(item.body().colour());
    }

    @Test
    void aNewOrganisationGetsTheColourThatFewestHaveAndKeepsItUntilAnotherIsChosen() throws Exception {
        var made = estate.organisation("Newest", OrganisationRole.PROVIDER);
        var colour = People.colour(register, made);

        assertThat(send(patch("/api/v1/organisations/" + made), "{\"contact\":\"Desk 1\",\"colour\":null}")
                        .getStatus())
                .isEqualTo(200);
        assertThat(People.colour(register, made)).isEqualTo(colour);

        var other = colour == PartyColour.BROWN ? PartyColour.GREEN : PartyColour.BROWN;
        var item = register.latest(People.ORGANISATION, made.value()).orElseThrow();
        var body = item.body();
        register.change(
                People.ORGANISATION,
                new Register.Change<>(
                        item.id(),
                        item.version(),
                        new Organisation(body.name(), null, body.roles(), null, other),
                        item.inForce(),
                        false),
                tool);
        assertThat(People.colour(register, made)).isEqualTo(other);
    }

    @Test
    void organisationsAddedTogetherGetDifferentColours() {
        var together = List.of(ids.next(), ids.next(), ids.next());
        register.addAll(
                People.ORGANISATION,
                together.stream()
                        .map(id -> new NewItem<>(
                                id, new Organisation("O " + id, null, Set.of(OrganisationRole.PROVIDER), null)))
                        .toList(),
                Instant.now());

        assertThat(together.stream().map(id -> People.colour(register, new PartyId(id))))
                .doesNotHaveDuplicates();
    }

    @Test
    void onlyThoseWhoOverseeTheEstateReadWhoIsOfOperationalImportance() throws Exception {
        var general = register.add(
                People.PERSON,
                new Person(
                        "Gen. Eral",
                        null,
                        administrator.organisation().value(),
                        Set.of(),
                        Set.of(Role.REQUESTER),
                        null,
                        null,
                        true,
                        null,
                        "01632 960357"),
                tool);
        var api = "/api/v1/people/" + general.id();
        var supplier = estate.atAProvider(Role.TEAM_LEAD);

        assertThat(read(administrator, api).getContentAsString()).contains("\"vip\":true", "01632 960357");
        for (var address : List.of(api, api + "/history", "/api/v1/people?q=Gen.%20Eral")) {
            var told = read(supplier, address);
            assertThat(told.getStatus()).as(address).isEqualTo(200);
            assertThat(told.getContentAsString())
                    .as(address)
                    .contains("Gen. Eral")
                    .doesNotContainIgnoringCase("vip")
                    .doesNotContain("phone", "960357");
        }
        assertThat(read(supplier, "/api/v1/search?q=960357").getContentAsString())
                .doesNotContain("Gen. Eral");
        assertThat(read(supplier, api + "?fields=vip").getStatus()).isEqualTo(400);
        assertThat(page(supplier, "/administration/people/" + general.id()))
                .contains("Gen. Eral")
                .doesNotContain("VIP", "operational importance");
        assertThat(page(administrator, "/administration/people/" + general.id()))
                .contains("VIP");
    }

    @Test
    void aTelephoneNumberIsOneThatCanBeDialled() {
        for (var good :
                List.of("01632 960357", "+44 (0)1632 960-357", "4357", "01632 960357 ext. 12", "(01632) 960357")) {
            assertThat(refused(good)).as(good).isEmpty();
        }
        for (var bad : List.of("0", "(((((((", "01--------", "call me", "01632\n960357", "1".repeat(40))) {
            assertThat(refused(bad)).as(bad).contains("phone");
        }
    }

    private List<String> refused(String phone) {
        var body = new Person(
                "Ring",
                null,
                administrator.organisation().value(),
                Set.of(),
                Set.of(Role.REQUESTER),
                null,
                null,
                null,
                null,
                phone);
        try {
            register.add(People.PERSON, body, tool);
            return List.of();
        } catch (RefusedException refused) {
            return refused.refusal().fields().stream().map(FieldProblem::field).toList();
        }
    }

    private MockHttpServletResponse read(Someone who, String address) throws Exception {
        return http.perform(get(java.net.URI.create(address)).header("Authorization", estate.bearer(who)))
                .andReturn()
                .getResponse();
    }

    private String page(Someone who, String address) throws Exception {
        return new Session(http).as(who).get_(address).getResponse().getContentAsString();
    }
}
