package org.fairlead.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.List;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.Golden;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** How everything that goes wrong is answered: in JSON to programs, in words to people, and never more than they should know. */
@FairleadTest
class ProblemTest {

    private static final JsonMapper PRETTY =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    private MockMvc http;

    @Autowired
    private Estate estate;

    private String bearer = "";

    @BeforeEach
    void aRequester() {
        bearer = estate.bearer(estate.atTheIntegrator(Role.REQUESTER));
    }

    @Test
    void refusalsAreProblems() throws Exception {
        for (var how : List.of("unknown", "not-allowed", "stale", "invalid", "no-version")) {
            golden(how, call(get("/api/faults/" + how)));
        }
    }

    @Test
    void mistakesInTheRequestAreProblems() throws Exception {
        golden("wrong-path-id", call(get("/api/faults-of/not-an-id").param("count", "1")));
        golden("wrong-parameter", call(get("/api/faults-of/00000000-0000-7000-8000-000000000000?count=many")));
        golden("missing-parameter", call(get("/api/faults-of/00000000-0000-7000-8000-000000000000")));
        golden("not-json", call(json("{\"title\": ")));
        golden("wrong-type", call(json("{\"title\": \"x\", \"numbers\": [1, \"two\"]}")));
        golden("no-body", call(post("/api/faults").contentType(MediaType.APPLICATION_JSON)));
        golden(
                "wrong-media-type",
                call(post("/api/faults").contentType("text/csv").content("a,b")));
        golden("wrong-method", call(delete("/api/faults")));
        golden("no-such-address", call(get("/api/v1/nothing-of-the-kind")));
        golden("may-not", call(post("/api/faults-for-keepers")));
    }

    @Test
    void strangeValuesAreRefusedAndNeverBreakAnything() throws Exception {
        var deep = "[".repeat(5_000);
        var strange = List.of(
                "{\"login\":\"a\\u0000b\",\"password\":\"x\"}",
                "{\"login\":\"a\\ud800b\",\"password\":\"\\udfff\"}",
                "{\"login\":\"a\",\"password\":\"b\",\"expiresInDays\":1e99}",
                "{\"login\":\"a\",\"password\":\"b\",\"scopes\":[null]}",
                "{\"login\":{\"a\":" + deep,
                "null",
                "[]",
                "\"text\"",
                "{\"login\":\"" + "x".repeat(100_000) + "\",\"password\":\"b\"}");
        for (var body : strange) {
            var answer = http.perform(post("/api/v1/tokens")
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus())
                    .as(body.substring(0, Math.min(80, body.length())))
                    .isBetween(400, 499);
            assertThat(answer.getContentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void whoIsNotKnownIsToldHowToCome() throws Exception {
        var nobody = http.perform(get("/api/v1/tokens")).andReturn().getResponse();
        golden("not-signed-in", nobody);
        assertThat(nobody.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"fairlead\"");
        golden(
                "token-invalid",
                http.perform(get("/api/v1/tokens").header("Authorization", "Basic YTpi"))
                        .andReturn()
                        .getResponse());
    }

    @Test
    void aLostConnectionToTheDatabaseIsNeverPassedOverInSilence() throws Exception {
        var answer = call(get("/api/faults/database-away"));

        golden("database-away", answer);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("2");
    }

    @Test
    void aFailureNobodyForesawTellsNothingButAReference() throws Exception {
        var answer = call(get("/api/faults/by-accident"));

        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString())
                .containsPattern("ERR-[0-9A-Z]{4}-[0-9A-Z]{4}")
                .doesNotContain("secret", "IllegalState", "org.fairlead", "at ");
    }

    @Test
    void peopleGetAPageInWords() throws Exception {
        var browser = new Session(http).as(estate.atTheIntegrator(Role.REQUESTER));
        for (var how : List.of("unknown", "not-allowed", "stale", "invalid", "by-accident", "database-away")) {
            var answer = browser.get_("/faults/" + how).getResponse();
            var page = Jsoup.parse(answer.getContentAsString());

            assertThat(answer.getStatus()).as(how).isIn(403, 404, 412, 422, 500, 503);
            assertThat(answer.getContentType()).startsWith("text/html");
            assertThat(page.select("h1").text()).isNotBlank();
            assertThat(page.select("main p").text()).isNotBlank().doesNotContain("secret", "Exception");
            assertThat(page.select("main a[href=/]")).isNotEmpty();
            assertThat(page.select(".fl-user").text()).contains("Ann Example");
        }
        assertThat(browser.get_("/nothing-of-the-kind").getResponse().getStatus())
                .isEqualTo(404);
    }

    @Test
    void theTypeOfAProblemLeadsToItsMeaning() throws Exception {
        var page = http.perform(get("/problems/stale-version")).andReturn().getResponse();
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString()).contains("Somebody changed the thing first");
        assertThat(http.perform(get("/problems/<b>")).andReturn().getResponse().getStatus())
                .isIn(400, 404);
    }

    @Test
    void securityHeadersAreOnEveryAnswerAndOnlyAssetsMayBeKept() throws Exception {
        for (var path : List.of("/sign-in", "/account", "/nothing", "/api/v1/tokens", "/a//b", "/problems/x", "/x;y")) {
            var answer = http.perform(get("/").with(request -> {
                        request.setRequestURI(path);
                        request.setPathInfo(path);
                        return request;
                    }))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getHeader("Content-Security-Policy"))
                    .as(path)
                    .startsWith("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getHeader("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.getHeader("Permissions-Policy")).isNotBlank();
            assertThat(answer.getHeader("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.getStatus()).as(path).isLessThan(500);
        }
        var page = Jsoup.parse(
                http.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
        var style = page.selectFirst("link[rel=stylesheet]").attr("href");
        var asset = http.perform(get(style)).andReturn().getResponse();
        assertThat(asset.getStatus()).isEqualTo(200);
        assertThat(asset.getHeader("Cache-Control")).contains("immutable");
        assertThat(asset.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void noPageHoldsAScriptOrAStyleOfItsOwn() throws Exception {
        var page = Jsoup.parse(
                http.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
        assertThat(page.select("script:not([src]), style, [style], [onclick], [onsubmit]"))
                .isEmpty();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return http.perform(request.header("Authorization", bearer)).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder json(String body) {
        return post("/api/faults").contentType(MediaType.APPLICATION_JSON).content(body);
    }

    private static void golden(String name, MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getContentType()).as(name).startsWith("application/problem+json");
        Golden.check(
                "problems/" + name + ".json",
                PRETTY.writeValueAsString(PRETTY.readTree(answer.getContentAsByteArray())));
    }
}
