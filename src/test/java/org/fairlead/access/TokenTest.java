package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.fairlead.platform.actor.Role;
import org.fairlead.platform.refusal.RefusedException;
import org.fairlead.testing.Estate;
import org.fairlead.testing.Estate.Someone;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.TestClock;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@FairleadTest
class TokenTest {

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    @Autowired
    private Tokens tokens;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    @Test
    void loginAndPasswordMakeATokenThatWorksAndIsShownOnce() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var made = make("{\"login\":\"%s\",\"password\":\"%s\",\"label\":\"nightly\",\"scopes\":[\"read\"]}"
                .formatted(ann.login(), Estate.PASSWORD));
        assertThat(made.getStatus()).isEqualTo(201);
        String secret = JsonPath.read(made.getContentAsString(), "$.token");
        assertThat(secret).matches("fl_[A-Za-z0-9_-]{43}");

        var result = http.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + secret))
                .andReturn();
        var list = result.getResponse();
        assertThat(list.getStatus()).isEqualTo(200);
        assertThat(list.getContentAsString()).contains("nightly").doesNotContain(secret);
        assertThat(result.getRequest().getSession(false)).isNull();
        assertThat(list.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void guessesByTheApiCountLikeThoseOnThePage() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var guess = "{\"login\":\"%s\",\"password\":\"wrong\"}".formatted(ann.login());
        for (int count = 0; count < 5; count++) {
            assertThat(make(guess).getStatus()).isEqualTo(422);
        }
        var locked = make(guess);
        assertThat(locked.getStatus()).isEqualTo(429);
        assertThat(locked.getHeader("Retry-After")).isEqualTo("60");
        var page = new Session(http).signIn(ann.login(), Estate.PASSWORD).getResponse();
        assertThat(page.getStatus()).isEqualTo(429);
        assertThat(page.getHeader("Retry-After")).isEqualTo("60");
    }

    @Test
    void aWishThatIsNotWrittenRightIsNeverRoundedOrMended() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var wish = "{\"login\":\"%s\",\"password\":\"%s\",\"label\":\"%s\",\"expiresInDays\":%s}";

        var days = make(wish.formatted(ann.login(), Estate.PASSWORD, "nightly", "1.7"));
        assertThat(days.getStatus()).isEqualTo(400);
        assertThat(days.getContentAsString()).contains("#/expiresInDays");

        for (var half : List.of("\\ud800", "x\\uDC00y", "\\ud83d\\ud83d", "\\\\\\ud800")) {
            var refused = make(wish.formatted(ann.login(), Estate.PASSWORD, half, "1"));
            assertThat(refused.getStatus()).as(half).isEqualTo(400);
            assertThat(refused.getContentAsString()).as(half).contains("half-a-character", "half of a character");
        }
        for (var whole : List.of("\\ud83d\\ude00", "\\\\ud800", "\\u00e9")) {
            assertThat(make(wish.formatted(ann.login(), Estate.PASSWORD, whole, "1"))
                            .getStatus())
                    .as(whole)
                    .isEqualTo(201);
        }
    }

    @Test
    void aTokenForReadingChangesNothing() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var other = tokens.issue(ann.person(), "other", Set.of(Scope.READ), 1).token();

        var refused = revoke(ann, other, Scope.READ);
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getHeader("WWW-Authenticate")).contains("insufficient_scope", "scope=\"write\"");
        assertThat(refused.getContentAsString()).contains("scope-missing");

        assertThat(revoke(ann, other, Scope.WRITE).getStatus()).isEqualTo(204);
    }

    @Test
    void aTokenCannotMakeAnother() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var refused = http.perform(post("/api/v1/tokens")
                        .header("Authorization", estate.bearer(ann))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"scopes\":[\"admin\"]}"))
                .andReturn();
        assertThat(refused.getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void aRevokedTokenAndTheTokensOfAShutAccountStopAtOnce() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var first = tokens.issue(ann.person(), "first", Set.of(Scope.READ), 1);
        var second = tokens.issue(ann.person(), "second", Set.of(Scope.READ), 1);
        assertThat(status(first.secret())).isEqualTo(200);
        assertThat(status(second.secret())).isEqualTo(200);

        tokens.revoke(ann.person(), first.token().id());
        assertThat(status(first.secret())).isEqualTo(401);
        assertThat(status(second.secret())).isEqualTo(200);

        accounts.disable(ann.person(), true);
        assertThat(status(second.secret())).isEqualTo(401);
    }

    @Test
    void aTokenStopsWhenItsTimeIsOver() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var token = tokens.issue(ann.person(), "a day", Set.of(Scope.READ), 1);
        assertThat(status(token.secret())).isEqualTo(200);

        clock.pass(Duration.ofHours(24));

        assertThat(status(token.secret())).isEqualTo(401);
    }

    @Test
    void nobodyRevokesTheTokensOfOthers() {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var bob = estate.atTheIntegrator(Role.ADMINISTRATOR);
        var token = tokens.issue(ann.person(), "hers", Set.of(Scope.READ), 1);

        assertThatThrownBy(() -> tokens.revoke(bob.person(), token.token().id()))
                .isInstanceOf(RefusedException.class);
        assertThat(tokens.presented(token.secret())).isPresent();
    }

    @Test
    void aBadTokenIsNeverMadeUpForByASession() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.AGENT));

        var refused = http.perform(get("/api/v1/tokens")
                        .session(browser.cookie())
                        .header("Authorization", "Bearer fl_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"))
                .andReturn();

        assertThat(refused.getResponse().getStatus()).isEqualTo(401);
        assertThat(refused.getResponse().getHeader("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void theMethodOfACallIsTheOneItWasMadeWith() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var token = tokens.issue(ann.person(), "stays", Set.of(Scope.READ), 1);
        http.perform(post("/api/v1/tokens/" + token.token().id())
                .header("Authorization", estate.bearer(ann))
                .header("X-HTTP-Method-Override", "DELETE")
                .param("_method", "DELETE"));
        assertThat(tokens.presented(token.secret())).isPresent();
    }

    @Test
    void thePageMakesATokenShowsItOnceAndRevokesIt() throws Exception {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var browser = new Session(http).as(ann);

        var refused = browser.send("/account/tokens", "label", "", "scopes", "read", "expiresInDays", "7");
        assertThat(refused.getResponse().getStatus()).isEqualTo(422);
        var made = browser.send("/account/tokens", "label", "nightly", "scopes", "read", "expiresInDays", "7");
        var secret = Jsoup.parse(made.getResponse().getContentAsString())
                .select("#secret")
                .val();
        assertThat(status(secret)).isEqualTo(200);
        var page = browser.get_("/account").getResponse().getContentAsString();
        assertThat(page).contains("nightly").doesNotContain(secret);

        var form = Jsoup.parse(page).selectFirst("form[action$=revocation]");
        assertThat(form).isNotNull();
        browser.send(form.attr("action"));
        assertThat(status(secret)).isEqualTo(401);
    }

    @Test
    void jsonIsReadInUtf8Only() throws Exception {
        var wish = "{\"login\":\"a\",\"password\":\"b\",\"label\":\"c\"}";
        for (var bytes : List.of(
                wish.getBytes(StandardCharsets.UTF_16BE),
                wish.getBytes(StandardCharsets.UTF_16LE),
                ("{\"label\":\"" + (char) 0xC0 + (char) 0xAF + "\"}").getBytes(StandardCharsets.ISO_8859_1))) {
            var refused = make(bytes);
            assertThat(refused.getStatus()).isEqualTo(400);
            assertThat(refused.getContentAsString()).contains("body-not-utf-8");
        }
    }

    private MockHttpServletResponse make(String body) throws Exception {
        return make(body.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse make(byte[] body) throws Exception {
        return http.perform(post("/api/v1/tokens")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse revoke(Someone someone, Token token, Scope scope) throws Exception {
        return http.perform(
                        delete("/api/v1/tokens/" + token.id()).header("Authorization", estate.bearer(someone, scope)))
                .andReturn()
                .getResponse();
    }

    private int status(String secret) throws Exception {
        return http.perform(get("/api/v1/tokens").header("Authorization", "Bearer " + secret))
                .andReturn()
                .getResponse()
                .getStatus();
    }
}
