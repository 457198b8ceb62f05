package org.fairlead.register;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import jakarta.servlet.Filter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.fairlead.people.Organisation;
import org.fairlead.people.OrganisationRole;
import org.fairlead.people.People;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.register.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RegisterSpringTest
class RegisterRestTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Autowired
    private WebApplicationContext context;

    @Autowired
    @Qualifier("bodyFilter")
    private Filter bodyFilter;

    private MockMvc mvc;
    private String key;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).addFilters(bodyFilter).build();
        key = UUID.randomUUID().toString();
    }

    @Test
    void anItemIsAddedOnceHoweverOftenItIsSent() throws Exception {
        var body = organisation("Once " + key);

        var first = send(post("/api/v1/organisations"), body);
        var again = send(post("/api/v1/organisations"), "  " + body + " ");

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(first.getHeader("ETag")).isEqualTo("\"1\"");
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(again.getHeader("Location")).isEqualTo(first.getHeader("Location"));
        assertThat(items("/api/v1/organisations?q=" + key)).hasSize(1);
    }

    /** Sent sixteen times at the same moment, it happens once and every answer is that of the one that was first. */
    @Test
    void twinsOfARequestAreAnsweredAlike() throws Exception {
        var body = organisation("Twin " + key);
        var sent = new ArrayList<Callable<String>>();
        for (int at = 0; at < 16; at++) {
            sent.add(() -> {
                var answer = send(post("/api/v1/organisations"), body);
                return answer.getStatus() + " " + answer.getContentAsString();
            });
        }

        var answers = new HashSet<String>();
        try (var together = Executors.newFixedThreadPool(16)) {
            for (var answer : together.invokeAll(sent)) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).singleElement(as(InstanceOfAssertFactories.STRING)).startsWith("201 ");
        assertThat(items("/api/v1/organisations?q=" + key)).hasSize(1);
    }

    @Test
    void aKeyIsNotTakenForAnotherRequest() throws Exception {
        send(post("/api/v1/organisations"), organisation("First " + key));

        var other = send(post("/api/v1/organisations"), organisation("Second " + key));

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void anUnsafeRequestWithoutAKeyIsRefused() throws Exception {
        var response = mvc.perform(
                        post("/api/v1/sites").contentType("application/json").content("{}"))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(json(response).get("code").asString()).isEqualTo("idempotency-key-missing");
    }

    @Test
    void aChangeIsBasedOnAVersionAndKeepsTheOneBefore() throws Exception {
        var name = "Dock " + key;
        var address = added("/api/v1/sites", site(name));
        fresh();

        var missing = send(patch(address), "{\"address\":\"Quay 1\"}");
        var changed = send(patch(address).header("If-Match", "\"1\""), "{\"address\":\"Quay 1\"}");
        fresh();
        var stale = send(patch(address).header("If-Match", "W/\"1\""), "{\"address\":\"Quay 2\"}");

        assertThat(missing.getStatus()).isEqualTo(428);
        assertThat(changed.getStatus()).isEqualTo(200);
        assertThat(changed.getHeader("ETag")).isEqualTo("\"2\"");
        assertThat(json(changed).get("name").asString()).isEqualTo(name);
        assertThat(json(changed).get("address").asString()).isEqualTo("Quay 1");
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(json(stale).get("detail").asString()).contains("version 1", "now 2");
        var history = items(address + "/history");
        assertThat(history).hasSize(2);
        assertThat(history.getFirst().get("recordedBy").get("id").asString())
                .isEqualTo(AsAdministrator.ACTOR.person().toString());
    }

    @Test
    void aRepeatedChangeIsAnsweredWithWhatItWroteThen() throws Exception {
        var address = added("/api/v1/sites", site("Pier " + key));
        fresh();
        var change = "{\"address\":\"End of the pier\"}";

        var first = send(patch(address).header("If-Match", "\"1\""), change);
        var again = send(patch(address).header("If-Match", "\"1\""), change);

        assertThat(again.getStatus()).isEqualTo(200);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
    }

    @Test
    void theWholeItemCanBeSentBackAsItWasRead() throws Exception {
        var address = added("/api/v1/sites", site("Lock " + key));
        fresh();
        var read = mvc.perform(get(address)).andReturn().getResponse();

        var replaced = send(put(address).header("If-Match", read.getHeader("ETag")), read.getContentAsString());

        assertThat(replaced.getStatus()).isEqualTo(200);
        assertThat(json(replaced).get("version").asInt()).isEqualTo(2);
        assertThat(json(replaced).get("name")).isEqualTo(json(read).get("name"));
    }

    @Test
    void aVersionMayComeIntoForceLaterAndNotEarlier() throws Exception {
        var address = added("/api/v1/sites", site("Mole " + key));
        fresh();
        var planned = send(
                patch(address).header("If-Match", "\"1\""),
                "{\"name\":\"Great mole " + key + "\",\"inForce\":\"2999-01-01T00:00:00Z\"}");
        fresh();
        var past = send(patch(address).header("If-Match", "\"2\""), "{\"inForce\":\"2001-01-01T00:00:00Z\"}");

        var now = json(mvc.perform(get(address)).andReturn().getResponse());
        var later = json(mvc.perform(get(address + "?at=2999-06-01T00:00:00Z"))
                .andReturn()
                .getResponse());

        assertThat(planned.getStatus()).isEqualTo(200);
        assertThat(past.getStatus()).isEqualTo(422);
        assertThat(now.get("version").asInt()).isEqualTo(1);
        assertThat(now.get("newestVersion").asInt()).isEqualTo(2);
        assertThat(later.get("name").asString()).startsWith("Great mole");
    }

    @Test
    void aRetiredItemIsNoLongerListedButStaysReadable() throws Exception {
        var address = added("/api/v1/sites", site("Wreck " + key));
        var first = key;
        fresh();

        var retired = send(delete(address).header("If-Match", "\"1\""), "");

        assertThat(retired.getStatus()).isEqualTo(200);
        assertThat(json(retired).get("retired").asBoolean()).isTrue();
        assertThat(items("/api/v1/sites?q=" + first)).isEmpty();
        assertThat(json(mvc.perform(get(address)).andReturn().getResponse())
                        .get("retired")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void whatDoesNotFitIsToldPartByPart() throws Exception {
        var response = send(post("/api/v1/people"), """
                {"name":" ","email":7,"organisation":"nobody","teams":["x"],"roles":["AGENT","KING"],"zone":"Mars/Base","hat":1}
                """);

        assertThat(response.getStatus()).isEqualTo(422);
        var fields = new ArrayList<String>();
        json(response)
                .get("fields")
                .forEach(field -> fields.add(field.get("field").asString()));
        assertThat(fields)
                .containsExactlyInAnyOrder("hat", "name", "email", "organisation", "teams/0", "roles/1", "zone");
    }

    @Test
    void badRequestsAreNeverFailures() throws Exception {
        for (var body :
                List.of("", "{", "[]", "null", "\"a\"", "{\"name\":\"a\"} x", "{\"name\":\"a\",\"name\":\"b\"}")) {
            fresh();
            assertThat(send(post("/api/v1/sites"), body).getStatus()).as(body).isEqualTo(400);
        }
        added("/api/v1/sites", site("Any " + key));
        for (var query :
                List.of("limit=0", "limit=201", "limit=x", "cursor=x", "at=soon", "fields=a%20b", "fields=a.b.c")) {
            var address = java.net.URI.create("/api/v1/sites?" + query);
            assertThat(mvc.perform(get(address)).andReturn().getResponse().getStatus())
                    .as(query)
                    .isEqualTo(400);
        }
        assertThat(mvc.perform(get("/api/v1/sites/none"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        fresh();
        var large = "{\"name\":\"" + "x".repeat(1 << 20) + "\"}";
        assertThat(send(post("/api/v1/sites"), large).getStatus()).isEqualTo(413);
        fresh();
        assertThat(send(patch("/api/v1/sites/" + UUID.randomUUID()).header("If-Match", "twelve"), "{}")
                        .getStatus())
                .isIn(400, 404);
    }

    @Test
    void pagesLeadThroughTheWholeListInBothDirections() throws Exception {
        for (int index = 0; index < 7; index++) {
            var wanted = key;
            fresh();
            added("/api/v1/sites", site((index % 2 == 0 ? "a" : "B") + index + " " + wanted));
            key = wanted;
        }
        var seen = new ArrayList<String>();
        var address = "/api/v1/sites?limit=3&q=" + key;
        var next = address;
        String last = "";
        while (!next.isEmpty()) {
            var response =
                    mvc.perform(get(java.net.URI.create(next))).andReturn().getResponse();
            json(response)
                    .get("items")
                    .forEach(item -> seen.add(item.get("name").asString().substring(0, 2)));
            last = link(response, "prev");
            next = link(response, "next");
        }
        assertThat(seen).containsExactly("a0", "a2", "a4", "a6", "B1", "B3", "B5");
        var back = mvc.perform(get(java.net.URI.create(last))).andReturn().getResponse();
        var names = new ArrayList<String>();
        json(back)
                .get("items")
                .forEach(item -> names.add(item.get("name").asString().substring(0, 2)));
        assertThat(names).containsExactly("a6", "B1", "B3");
    }

    @Test
    void onlyTheFieldsAskedForAreSent() throws Exception {
        var address = added("/api/v1/sites", site("Buoy " + key));

        var few = json(
                mvc.perform(get(address + "?fields=name,version")).andReturn().getResponse());
        var unknown =
                mvc.perform(get(address + "?fields=name,colour")).andReturn().getResponse();

        assertThat(new HashSet<>(few.propertyNames())).containsExactlyInAnyOrder("name", "version");
        assertThat(unknown.getStatus()).isEqualTo(400);
        assertThat(json(unknown).get("detail").asString()).contains("colour", "address", "zone");
    }

    @Test
    void whatMayNotBeReadIsNotThere() {
        var own = new Organisation("Own", null, java.util.Set.of(OrganisationRole.PROVIDER), null);
        var now = java.time.Instant.EPOCH;
        var hidden = new Item<>(
                UUID.randomUUID(), 1, now, false, own, now, java.util.Set.of(new PartyId(UUID.randomUUID())));
        var provider = new org.fairlead.platform.actor.Actor(
                null,
                AsAdministrator.PARTY,
                java.util.Set.of(AsAdministrator.PARTY),
                java.util.Set.of(),
                org.fairlead.platform.actor.Reach.PARTY);

        assertThat(org.fairlead.register.internal.Kinds.mayRead(provider, hidden))
                .isFalse();
        assertThat(org.fairlead.register.internal.Kinds.mayRead(AsAdministrator.ACTOR, hidden))
                .isTrue();
        assertThat(People.ORGANISATION.title().apply(own)).isEqualTo("Own");
    }

    private String added(String address, String body) throws Exception {
        var response = send(post(address), body);
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(201);
        return response.getHeader("Location");
    }

    private void fresh() {
        key = UUID.randomUUID().toString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String body) throws Exception {
        return mvc.perform(request.header("Idempotency-Key", key)
                        .contentType("application/json")
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private List<JsonNode> items(String address) throws Exception {
        var items = new ArrayList<JsonNode>();
        json(mvc.perform(get(address)).andReturn().getResponse()).get("items").forEach(items::add);
        return items;
    }

    private static String link(MockHttpServletResponse response, String relation) {
        var header = response.getHeader("Link");
        var matcher = java.util.regex.Pattern.compile("<([^>]+)>; rel=\"" + relation + "\"")
                .matcher(header == null ? "" : header);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JSON.readTree(response.getContentAsByteArray());
    }

    private static String organisation(String name) {
        return "{\"name\":\"%s\",\"roles\":[\"PROVIDER\"]}".formatted(name);
    }

    private static String site(String name) {
        return "{\"name\":\"%s\",\"zone\":\"Europe/London\"}".formatted(name);
    }
}
