package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.fairlead.people.People;
import org.fairlead.people.Person;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PersonId;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.register.Register;
import org.fairlead.testing.Estate;
import org.fairlead.testing.Estate.Someone;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestDatabase;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@FairleadTest
class AccountKeepingTest {

    private static final String FIRST = "a first password";

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Register register;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Clock clock;

    private Someone administrator;
    private PersonId newcomer;

    @BeforeEach
    void somebodyWithoutAnAccount() {
        administrator = estate.atTheIntegrator(Role.ADMINISTRATOR);
        var person = new Person(
                "Nora Newcomer " + UUID.randomUUID(),
                null,
                administrator.organisation().value(),
                Set.of(),
                Set.of(Role.AGENT),
                null,
                null);
        newcomer = new PersonId(register.add(People.PERSON, person, Actor.tool(administrator.organisation()))
                .id());
    }

    private String login() {
        return "nora" + newcomer.toString().replace("-", "");
    }

    private MockHttpServletResponse call(String path, String key, String body) throws Exception {
        return http.perform(post("/api/v1/accounts" + path)
                        .header("Authorization", estate.bearer(administrator))
                        .header("Idempotency-Key", key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse open(String key, String password) throws Exception {
        return call(
                "",
                key,
                "{\"person\":\"%s\",\"login\":\"%s\",\"password\":\"%s\"}".formatted(newcomer, login(), password));
    }

    private int signIn(String password) throws Exception {
        return new Session(http).signIn(login(), password).getResponse().getStatus();
    }

    @Test
    void anAccountIsOpenedOnceHoweverOftenItIsAskedFor() throws Exception {
        var key = UUID.randomUUID().toString();

        var first = open(key, FIRST);
        var again = open(key, FIRST);

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(again.getStatus()).isEqualTo(201);
        assertThat(again.getContentAsString()).isEqualTo(first.getContentAsString());
        assertThat(first.getHeader("Location")).isEqualTo("/api/v1/accounts/" + newcomer);
        assertThat(signIn(FIRST)).isEqualTo(303);
        assertThat(open(UUID.randomUUID().toString(), FIRST).getStatus()).isEqualTo(422);
    }

    @Test
    void theListIsAFileAsWellAndHoldsNoSecret() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);

        var file = http.perform(get("/api/v1/exports/accounts")
                        .param("format", "csv")
                        .param("q", login())
                        .header("Authorization", estate.bearer(administrator)))
                .andReturn()
                .getResponse();

        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentAsString())
                .contains("\"login\",\"person-id\"")
                .contains("\"%s\",\"%s\"".formatted(login(), newcomer))
                .doesNotContain("$argon2");
        assertThat(file.getContentAsString().lines()).hasSize(2);
    }

    @Test
    void aUsedKeyWithAnotherPasswordSetsNothingAndSaysSo() throws Exception {
        var key = UUID.randomUUID().toString();
        open(key, FIRST);

        var other = open(key, "another password entirely");

        assertThat(other.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(other.getContentAsString(), "$.code")).isEqualTo("idempotency-key-reused");
        assertThat(signIn(FIRST)).isEqualTo(303);
    }

    @Test
    void noReceiptHoldsADigestOfAPassword() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);
        var one = UUID.randomUUID().toString();
        var other = UUID.randomUUID().toString();
        call("/" + newcomer + "/password", one, "{\"password\":\"a second password\"}");
        call("/" + newcomer + "/password", other, "{\"password\":\"a third password\"}");

        assertThat(digest(one))
                .as("the digest of the request leaves the password out")
                .isNotEmpty()
                .isEqualTo(digest(other));
    }

    private static String digest(String key) throws SQLException {
        try (var owner = TestDatabase.access().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("select set_config('fairlead.reach', 'SYSTEM', false)");
            try (var rows = statement.executeQuery(
                    "select encode(request_hash, 'hex') from platform.receipt where key = '" + key + "'")) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    @Test
    void aShutAccountHasNoTokensWhenItIsOpenedAgain() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);
        var session = new Session(http);
        session.signIn(login(), FIRST);
        var secret = tokens.issue(login(), "a script", Set.of(Scope.READ), 1).secret();
        assertThat(tokens.presented(secret)).isPresent();

        call("/" + newcomer + "/closure", UUID.randomUUID().toString(), "{}");
        call("/" + newcomer + "/reopening", UUID.randomUUID().toString(), "{}");

        assertThat(tokens.presented(secret)).isEmpty();
        assertThat(signIn(FIRST)).isEqualTo(303);
    }

    @Test
    void whoIsNoMoreInTheRegisterSignsInNoMore() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);
        var item = register.latest(People.PERSON, newcomer.value()).orElseThrow();
        register.change(
                People.PERSON,
                new Register.Change<>(item.id(), item.version(), item.body(), clock.instant(), true),
                Actor.tool(administrator.organisation()));

        assertThat(signIn(FIRST)).isEqualTo(422);
    }

    @Test
    void aNewPasswordEndsSessionsAndAShutAccountLetsNobodyIn() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);
        var session = new Session(http);
        session.signIn(login(), FIRST);
        assertThat(session.get_("/account").getResponse().getStatus()).isEqualTo(200);

        call("/" + newcomer + "/password", UUID.randomUUID().toString(), "{\"password\":\"a second password\"}");
        assertThat(session.get_("/account").getResponse().getStatus()).isEqualTo(302);
        assertThat(signIn("a second password")).isEqualTo(303);

        var shut = call("/" + newcomer + "/closure", UUID.randomUUID().toString(), "{}");
        assertThat((Boolean) JsonPath.read(shut.getContentAsString(), "$.shut")).isTrue();
        assertThat(signIn("a second password")).isEqualTo(422);

        call("/" + newcomer + "/reopening", UUID.randomUUID().toString(), "{}");
        assertThat(signIn("a second password")).isEqualTo(303);
    }

    @Test
    void nobodyShutsTheirOwnAccountOrKeepsAccountsWithoutTheRight() throws Exception {
        var own = call(
                "/" + administrator.person() + "/closure", UUID.randomUUID().toString(), "{}");
        assertThat(own.getStatus()).isEqualTo(403);

        var agent = estate.atTheIntegrator(Role.AGENT);
        var list = http.perform(get("/api/v1/accounts").header("Authorization", estate.bearer(agent)))
                .andReturn()
                .getResponse();
        assertThat(list.getStatus()).isEqualTo(403);
        assertThat(new Session(http)
                        .as(agent)
                        .get_("/administration/accounts")
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void aShortPasswordOrAnUnknownPersonIsRefusedWithTheField() throws Exception {
        var shortOne = open(UUID.randomUUID().toString(), "short");
        assertThat(shortOne.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(shortOne.getContentAsString(), "$.errors[0].pointer"))
                .isEqualTo("#/password");

        var nobody = call(
                "",
                UUID.randomUUID().toString(),
                "{\"person\":\"%s\",\"login\":\"x%s\",\"password\":\"%s\"}"
                        .formatted(UUID.randomUUID(), UUID.randomUUID(), FIRST));
        assertThat(nobody.getStatus()).isEqualTo(422);
        assertThat((String) JsonPath.read(nobody.getContentAsString(), "$.errors[0].pointer"))
                .isEqualTo("#/person");
    }

    @Test
    void theListGoesForwardAndBackByLogin() throws Exception {
        open(UUID.randomUUID().toString(), FIRST);
        var bearer = estate.bearer(administrator);
        var first = http.perform(get("/api/v1/accounts?limit=1").header("Authorization", bearer))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String next = JsonPath.read(first, "$.next");
        var second = http.perform(get("/api/v1/accounts?limit=1&cursor=" + next).header("Authorization", bearer))
                .andReturn()
                .getResponse();

        String before = JsonPath.read(first, "$.items[0].login");
        String after = JsonPath.read(second.getContentAsString(), "$.items[0].login");
        assertThat(after).isGreaterThan(before);
        assertThat(second.getHeader("Link")).contains("rel=\"prev\"");
    }

    @Test
    void thePagesOpenAnAccountAndKeepWhatWasTyped() throws Exception {
        var session = new Session(http).as(administrator);
        var fullName = register.title(People.PERSON, newcomer.value());
        var name = fullName.substring(fullName.lastIndexOf(' ') + 1);
        var asked = Jsoup.parse(session.get_("/administration/accounts/new?who=" + name)
                .getResponse()
                .getContentAsString());
        assertThat(asked.select("input[name=person]").eachAttr("value")).containsExactly(newcomer.toString());

        var refused = session.send(
                "/administration/accounts/new",
                "who",
                name,
                "person",
                newcomer.toString(),
                "login",
                login(),
                "password",
                "short");
        var page = Jsoup.parse(refused.getResponse().getContentAsString());
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        assertThat(page.select("#login").val()).isEqualTo(login());
        assertThat(page.select(".govuk-error-summary a").eachAttr("href")).containsExactly("#password");
        assertThat(page.select("#password").val()).isEmpty();

        var opened = session.send(
                "/administration/accounts/new",
                "who",
                name,
                "person",
                newcomer.toString(),
                "login",
                login(),
                "password",
                FIRST);
        assertThat(opened.getResponse().getHeader("Location"))
                .isEqualTo("/administration/accounts/" + newcomer + "?done=opened");
        assertThat(Jsoup.parse(session.get_("/administration/accounts?q=" + login())
                                .getResponse()
                                .getContentAsString())
                        .select("tbody th, tbody td:first-child")
                        .text())
                .contains(login());
    }
}
