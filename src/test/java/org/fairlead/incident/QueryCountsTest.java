package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.fairlead.incident.Scripts.Script;
import org.fairlead.platform.sql.Database;
import org.fairlead.testing.Golden;
import org.fairlead.testing.SmallEstate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the database is asked for each thing people and programs do most, who they are included: pinned, and the same however
 * long the timeline is.
 */
@StandingTest
class QueryCountsTest {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String PACKET =
            "{\"to\":\"%s\",\"packet\":{\"SYMPTOMS\":\"a\",\"IMPACT\":\"b\",\"TESTS_DONE\":\"c\"}}";

    @Autowired
    private Scripts scripts;

    @Autowired
    private Database database;

    @Autowired
    private MockMvc http;

    @Test
    void theDatabaseIsAskedAFixedNumberOfTimes() throws Exception {
        var estate = scripts.estate();
        var shortly = counts(estate, 10);
        var long_ = counts(estate, 100);

        assertThat(long_).isEqualTo(shortly);
        Golden.check("incident/query-counts.json", PRETTY.writeValueAsString(shortly));
    }

    private Map<String, Map<String, Integer>> counts(SmallEstate estate, int notes) throws Exception {
        var counted = new LinkedHashMap<String, Map<String, Integer>>();
        counted.put("json", json(estate, notes));
        counted.put("pages", pages(estate, notes));
        return counted;
    }

    /** The incident's address, with so many notes on it. */
    private String logged(Script desk, SmallEstate estate, int notes) {
        var address = desk.post("/api/v1/incidents", """
                        {"title":"E-mail","service":"%s","impact":"Site","urgency":"High"}
                        """.formatted(estate.service))
                .is(201)
                .location();
        for (int note = 0; note < notes; note++) {
            desk.post(address + "/notes", "{\"text\":\"Note\",\"audience\":\"EVERYONE\"}")
                    .is(201);
        }
        return address;
    }

    private Map<String, Integer> json(SmallEstate estate, int notes) throws Exception {
        scripts.at("09:00");
        var desk = scripts.as(estate.agent);
        var address = logged(desk, estate, notes);
        var trips = new LinkedHashMap<String, Integer>();
        trips.put("create", trips(() -> logged(desk, estate, 0)));
        trips.put("view", trips(() -> desk.get(address).is(200)));
        trips.put("timeline", trips(() -> desk.get(address + "/timeline").is(200)));
        trips.put("clocks", trips(() -> desk.get(address + "/clocks").is(200)));
        trips.put(
                "note",
                trips(() ->
                        desk.post(address + "/notes", "{\"text\":\"One more\"}").is(201)));
        trips.put("list", trips(() -> desk.get("/api/v1/incidents?filter=open").is(200)));
        trips.put(
                "hand-off",
                trips(() -> desk.post(address + "/hand-offs", PACKET.formatted(estate.network))
                        .is(201)));
        return trips;
    }

    private Map<String, Integer> pages(SmallEstate estate, int notes) throws Exception {
        var desk = scripts.as(estate.agent);
        var address = logged(desk, estate, notes).substring("/api/v1".length());
        scripts.at("09:30");
        var session = signedIn(estate);
        var token = token(session);
        var trips = new LinkedHashMap<String, Integer>();
        trips.put(
                "create",
                trips(() ->
                        send(session, token, "/incidents", "title", "Printer", "impact", "Site", "urgency", "Low")));
        trips.put("view", trips(() -> open(session, address)));
        trips.put("note", trips(() -> send(session, token, address + "/note", "text", "More", "audience", "OWN")));
        trips.put("list", trips(() -> open(session, "/incidents?filter=open")));
        trips.put(
                "hand-off",
                trips(() -> send(
                        session,
                        token,
                        address + "/hand-over",
                        "to",
                        estate.network.toString(),
                        "packet/SYMPTOMS",
                        "a",
                        "packet/IMPACT",
                        "b",
                        "packet/TESTS_DONE",
                        "c")));
        return trips;
    }

    private interface Doing {
        void run() throws Exception;
    }

    private int trips(Doing doing) throws Exception {
        long before = database.sent().trips();
        doing.run();
        return (int) (database.sent().trips() - before);
    }

    private MockHttpSession signedIn(SmallEstate estate) throws Exception {
        var session = new MockHttpSession();
        var login = "s" + estate.agent.optionalPerson().orElseThrow().toString().replace("-", "");
        var answer = http.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", token(session))
                        .param("login", login)
                        .param("password", "correct horse battery"))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        return (MockHttpSession) Objects.requireNonNull(answer.getRequest().getSession());
    }

    private String token(MockHttpSession session) throws Exception {
        var account = http.perform(get("/account").session(session)).andReturn().getResponse();
        var page = account.getStatus() == 200
                ? account
                : http.perform(get("/sign-in").session(session)).andReturn().getResponse();
        return Jsoup.parse(page.getContentAsString())
                .select("input[name=_csrf]")
                .attr("value");
    }

    private void open(MockHttpSession session, String path) throws Exception {
        assertThat(http.perform(get(path).session(session))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    private void send(MockHttpSession session, String token, String path, String... values) throws Exception {
        var request = post(path).session(session).param("_csrf", token).param("intent", Scripts.fresh());
        for (int at = 0; at < values.length; at += 2) {
            request.param(values[at], values[at + 1]);
        }
        var answer = http.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isIn(302, 303);
    }
}
