package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.fairlead.db.access.Tables.ACCOUNT_ENTRY;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.testing.Estate;
import org.fairlead.testing.Estate.Someone;
import org.fairlead.testing.FairleadTest;
import org.jooq.Query;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@FairleadTest
class AccountHistoryTest {

    private static final String SET = "set by somebody else";

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Database database;

    private Someone administrator;
    private Someone ann;

    @BeforeEach
    void twoPeople() {
        administrator = estate.atTheIntegrator(Role.ADMINISTRATOR);
        ann = estate.at(administrator.organisation(), Role.AGENT);
    }

    private String account() {
        return "/api/v1/accounts/" + ann.person();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String body) throws Exception {
        return http.perform(request.header("Authorization", estate.bearer(administrator))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private void setPassword() throws Exception {
        assertThat(call(post(account() + "/password"), "{\"password\":\"" + SET + "\"}")
                        .getStatus())
                .isEqualTo(200);
    }

    private String history(String query) throws Exception {
        var answer = call(get(java.net.URI.create(account() + "/history" + query)), "");
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void everyChangeOfAnAccountIsToldWithWhoMadeIt() throws Exception {
        var token = tokens.issue(ann.person(), "nightly", Set.of(Scope.READ), 1);
        tokens.revoke(ann.person(), token.token().id());
        var kept = tokens.issue(ann.person(), "hourly", Set.of(Scope.READ, Scope.WRITE), 1);
        for (int guess = 0; guess < 6; guess++) {
            new Session(http).signIn(ann.login(), "wrong");
        }
        setPassword();
        call(post(account() + "/closure"), "");
        call(post(account() + "/reopening"), "");
        call(patch("/api/v1/people/" + ann.person()), "{\"roles\":[\"TEAM_LEAD\"]}");

        var told = history("");

        List<String> changes = JsonPath.read(told, "$.items[*].change");
        assertThat(changes)
                .containsExactlyInAnyOrder(
                        "ROLE_GIVEN",
                        "OPENED",
                        "TOKEN_ISSUED",
                        "TOKEN_REVOKED",
                        "TOKEN_ISSUED",
                        "LOCKED",
                        "PASSWORD_SET",
                        "UNLOCKED",
                        "TOKEN_REVOKED",
                        "SHUT",
                        "REOPENED",
                        "ROLE_GIVEN",
                        "ROLE_TAKEN");
        assertThat(by(told, "PASSWORD_SET"))
                .containsExactly(administrator.person().toString());
        assertThat(by(told, "SHUT")).containsExactly(administrator.person().toString());
        assertThat(by(told, "ROLE_TAKEN"))
                .containsExactly(administrator.person().toString());
        assertThat(by(told, "TOKEN_ISSUED"))
                .containsExactly(ann.person().toString(), ann.person().toString());
        assertThat(by(told, "TOKEN_REVOKED"))
                .containsExactlyInAnyOrder(
                        ann.person().toString(), administrator.person().toString());
        assertThat(JsonPath.<List<String>>read(told, "$.items[?(@.change=='TOKEN_ISSUED')].detail"))
                .containsExactlyInAnyOrder("nightly (read)", "hourly (read, write)");
        assertThat(told).doesNotContain(SET, Estate.PASSWORD, kept.secret(), "pbkdf2");
    }

    private static List<String> by(String told, String change) {
        return JsonPath.read(told, "$.items[?(@.change=='" + change + "')].by.id");
    }

    @Test
    void theHistoryIsReadPageByPage() throws Exception {
        for (int count = 0; count < 4; count++) {
            tokens.issue(ann.person(), "token " + count, Set.of(Scope.READ), 1);
        }
        var whole = JsonPath.<List<String>>read(history(""), "$.items[*].id");

        var first = history("?limit=4");
        String cursor = JsonPath.read(first, "$.next");
        var second = history("?limit=4&cursor=" + cursor);

        var read = new java.util.ArrayList<>(JsonPath.<List<String>>read(first, "$.items[*].id"));
        read.addAll(JsonPath.<List<String>>read(second, "$.items[*].id"));
        assertThat(whole).hasSize(6);
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void onlyThoseWhoKeepAccountsReadIt() throws Exception {
        var duty = estate.atTheIntegrator(Role.DUTY_OFFICER);

        assertThat(http.perform(get(account() + "/history").header("Authorization", estate.bearer(duty)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void thePageOfAnAccountShowsWhatBecameOfIt() throws Exception {
        setPassword();
        var session = new Session(http).as(administrator);
        var address = "/administration/accounts/" + ann.person();

        for (var path : List.of(address, address + "/history")) {
            var page = Jsoup.parse(session.get_(path).getResponse().getContentAsString());
            assertThat(page.select("table tbody tr").eachText())
                    .as(path)
                    .anySatisfy(row -> assertThat(row).contains("Password set", "Ann Example"))
                    .anySatisfy(row -> assertThat(row).contains("Account opened: " + ann.login(), "Fairlead itself"))
                    .anySatisfy(row -> assertThat(row).contains("Role given: Service desk agent"));
        }
    }

    @Test
    void onesOwnPasswordIsNotSetWithoutThePresentOne() throws Exception {
        var own = "/api/v1/accounts/" + administrator.person() + "/password";

        assertThat(call(post(own), "{\"password\":\"" + SET + "\"}").getStatus())
                .isEqualTo(403);
        var page = Jsoup.parse(new Session(http)
                .as(administrator)
                .get_("/administration/accounts/" + administrator.person())
                .getResponse()
                .getContentAsString());
        assertThat(page.select("form[action$=/password]")).isEmpty();
        assertThat(page.select("main a[href=/account/password]")).isNotEmpty();
    }

    @Test
    void entriesAreOnlyEverAdded() {
        List<Query> tries = List.of(
                DSL.update(ACCOUNT_ENTRY)
                        .set(ACCOUNT_ENTRY.DETAIL, "nothing")
                        .where(ACCOUNT_ENTRY.PERSON_ID.eq(ann.person().value())),
                DSL.deleteFrom(ACCOUNT_ENTRY)
                        .where(ACCOUNT_ENTRY.PERSON_ID.eq(ann.person().value())));
        for (var query : tries) {
            var trip = database.trip(Asker.TOOL);
            trip.write(query);
            assertThatThrownBy(trip::run).rootCause().hasMessageContaining("permission denied");
        }
    }

    @Test
    void whosePasswordWasSetByAnotherChoosesTheirOwnBeforeAnythingElse() throws Exception {
        var before = new Session(http).as(ann);
        var token = tokens.issue(ann.person(), "nightly", Set.of(Scope.READ), 1).secret();
        assertThat(bearing(token)).isEqualTo(200);

        setPassword();

        assertThat(before.get_("/account").getResponse().getStatus()).isEqualTo(302);
        assertThat(bearing(token)).isEqualTo(401);
        var session = new Session(http);
        assertThat(session.signIn(ann.login(), SET).getResponse().getStatus()).isEqualTo(303);
        for (var path : List.of("/", "/incidents", "/account/tokens")) {
            var answer = path.equals("/account/tokens") ? session.send(path) : session.get_(path);
            assertThat(answer.getResponse().getRedirectedUrl()).as(path).isEqualTo("/account/password");
        }
        assertThat(session.get_("/api/v1/tokens").getResponse().getContentAsString())
                .contains("access.password-to-choose");
        var wish = "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(ann.login(), SET);
        var refused = http.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(wish))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("access.password-to-choose");
        assertThat(session.get_("/account/password").getResponse().getContentAsString())
                .contains("Choose a password of your own first");

        assertThat(session.send("/account/password", "present", SET, "wanted", SET)
                        .getResponse()
                        .getStatus())
                .isEqualTo(422);
        assertThat(session.send("/account/password", "present", SET, "wanted", "one of my own choice")
                        .getResponse()
                        .getStatus())
                .isEqualTo(303);
        assertThat(session.get_("/").getResponse().getStatus()).isEqualTo(200);
        assertThat(by(history(""), "PASSWORD_CHANGED"))
                .containsExactly(ann.person().toString());
    }

    private int bearing(String token) throws Exception {
        return http.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
