package org.fairlead.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fairlead.Application;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTestBeans;
import org.fairlead.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** What only the real server can show: cookies, redirects, and addresses no client library would send. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"fairlead.access.password-iterations=10", "spring.datasource.hikari.maximum-pool-size=4"})
@ContextConfiguration(initializers = TestDatabase.ForSpring.class)
@Import(FairleadTestBeans.class)
class ServedTest {

    @Value("${local.server.port}")
    private int port;

    @Autowired
    private Estate estate;

    @Test
    void theSessionCookieIsHiddenFromScriptsAndOtherSites() throws IOException {
        var answer = ask("GET /sign-in HTTP/1.1\r\n");
        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(header(answer, "set-cookie")).startsWith("fairlead=").contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void redirectsNeverNameTheHostThatTheRequestClaims() throws IOException {
        var answer = ask("GET /account HTTP/1.1\r\nX-Forwarded-Host: evil.example\r\n");
        assertThat(header(answer, "location")).isEqualTo("/sign-in?next=%2Faccount");
    }

    @Test
    void signingInByARealBrowserSetsAnotherSession() throws IOException {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var page = ask("GET /sign-in HTTP/1.1\r\n");
        var cookie = header(page, "set-cookie").split(";")[0];

        var sent = signIn(page, cookie, ann.login());

        assertThat(sent).startsWith("HTTP/1.1 303");
        assertThat(header(sent, "location")).isEqualTo("/account");
        var renewed = header(sent, "set-cookie").split(";")[0];
        assertThat(renewed).startsWith("fairlead=").isNotEqualTo(cookie);
        assertThat(ask("GET /account HTTP/1.1\r\nCookie: " + renewed + "\r\n")).contains("Ann Example");
        assertThat(ask("GET /account HTTP/1.1\r\nCookie: " + cookie + "\r\n")).startsWith("HTTP/1.1 302");
    }

    /** A body in chunks ends with an empty one: without it, whoever reads knows that there should have been more. */
    @Test
    void halfAnAnswerIsBrokenOffAndNeverEndsAsIfItWereWhole() throws IOException {
        var ann = estate.atTheIntegrator(Role.AGENT);
        var bearer = estate.bearer(ann);
        var page = ask("GET /sign-in HTTP/1.1\r\n");
        var sent = signIn(page, header(page, "set-cookie").split(";")[0], ann.login());
        var cookie = header(sent, "set-cookie").split(";")[0];

        var program = ask("GET /api/faults-halfway HTTP/1.1\r\nAuthorization: " + bearer + "\r\n");
        var person = ask("GET /faults-halfway HTTP/1.1\r\nCookie: " + cookie + "\r\n");

        for (var answer : List.of(program, person)) {
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .containsIgnoringCase("transfer-encoding: chunked")
                    .contains("the first half")
                    .doesNotContain("\r\n0\r\n")
                    .doesNotContain("unexpected");
        }
    }

    @Test
    void aParameterThatIsNotUtf8IsTheSendersMistake() throws IOException {
        for (var path :
                List.of("/sign-in?next=%ff", "/api/v1/openapi.json?x=%c3%28", "/sign-in?%ff=1", "/sign-in?x=%zz")) {
            assertThat(ask("GET " + path + " HTTP/1.1\r\n")).as(path).startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void addressesWrittenToSlipPastTheGuardDoNot() throws IOException {
        for (var path : List.of(
                "/account/",
                "//account",
                "/account;x",
                "/./account",
                "/x/../account",
                "/%2e/account",
                "/x/%2e%2e/account",
                "/account%00",
                "/account%2f",
                "/account%5c",
                "/account%3bx",
                "/assets/..;/account",
                "/assets/../account",
                "/sign-in/..;/account",
                "/%61ccount",
                "/account?x=%",
                "/account%",
                "/api/v1//tokens",
                "/api/v1/tokens;x",
                "/api/v1/%74okens",
                "/api/v1/tokens/",
                "/API/v1/tokens",
                "/error",
                "/actuator",
                "/v3/api-docs",
                "/webjars/htmx.org/2.0.10/dist/htmx.min.js",
                "/css/fairlead.css",
                "/WEB-INF/web.xml")) {
            var answer = ask("GET " + path + " HTTP/1.1\r\n");
            assertThat(answer)
                    .as(path)
                    .containsPattern("^HTTP/1.1 (302|400|401|404)")
                    .doesNotContain("Ann", "Exception");
        }
    }

    @Test
    void whatTheContainerRefusesIsAlsoAnsweredInOurWords() throws IOException {
        for (var request : List.of("TRACE /account", "PROPFIND /api/v1/tokens", "GET /api/v1/x;y", "DELETE /sign-in")) {
            var answer = ask(request + " HTTP/1.1\r\n");
            assertThat(answer).as(request).containsPattern("^HTTP/1.1 (4|302)").doesNotContain("Tomcat", "Exception");
            assertThat(header(answer, "x-content-type-options")).as(request).isEqualTo("nosniff");
        }
    }

    @Test
    void whatTheServerRefusesBeforeAnyFilterIsAProblemWithTheSameHeaders() throws IOException {
        var refused = Map.of(
                "GET /api/v1/tokens HTTP/1.1\r\nNot a header\r\n", 400,
                "GET /api/v1/<tokens> HTTP/1.1\r\n", 400,
                "GET /api/v1/tokens NONSENSE\r\n", 400,
                "G<T /api/v1/tokens HTTP/1.1\r\n", 400,
                "POST /api/v1/tokens HTTP/1.1\r\nExpect: nonsense\r\nContent-Length: 0\r\n", 417,
                "POST /api/v1/tokens HTTP/1.1\r\nTransfer-Encoding: nonsense\r\n", 501,
                "GET /api/v1/tokens HTTP/9.9\r\n", 505);
        for (var each : refused.entrySet()) {
            var answer = ask(each.getKey());
            assertThat(answer)
                    .as(each.getKey())
                    .startsWith("HTTP/1.1 " + each.getValue())
                    .contains("\"code\":", "\"detail\":")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContainIgnoringCase("apache")
                    .doesNotContain("Exception", "<html");
            assertThat(header(answer, "content-type")).as(each.getKey()).startsWith("application/problem+json");
            assertThat(header(answer, "content-security-policy"))
                    .as(each.getKey())
                    .startsWith("default-src 'none'");
            assertThat(header(answer, "x-content-type-options"))
                    .as(each.getKey())
                    .isEqualTo("nosniff");
            assertThat(header(answer, "cache-control")).as(each.getKey()).isEqualTo("no-store");
            assertThat(header(answer, "server")).as(each.getKey()).isEmpty();
        }
    }

    @Test
    void aMethodNobodyKnowsIsAnsweredAsAProblem() throws IOException {
        var answer = ask("BREW /api/v1/tokens HTTP/1.1\r\n");
        assertThat(answer).startsWith("HTTP/1.1 405").contains("method-not-allowed", "not known here");
        assertThat(header(answer, "allow")).contains("GET", "POST");
        assertThat(header(answer, "content-type")).startsWith("application/problem+json");
    }

    @Test
    void chunksThatCannotBeReadAreTheSendersMistake() throws IOException {
        var answer = ask(
                "POST /api/v1/tokens HTTP/1.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n",
                "zz\r\nnope");
        assertThat(answer).startsWith("HTTP/1.1 400").contains("body-cut-off");
    }

    @Test
    void peopleGetAPageForWhatTheServerRefuses() throws IOException {
        var answer = ask("GET /account HTTP/1.1\r\nExpect: nonsense\r\n");
        assertThat(answer).startsWith("HTTP/1.1 417").contains("Leave it out").doesNotContain("Tomcat");
        assertThat(header(answer, "content-type")).startsWith("text/html");
        assertThat(header(answer, "x-frame-options")).isEqualTo("DENY");
    }

    @Test
    void aPackedBodyIsRefusedAndNeverMisread() throws IOException {
        for (var encoding : List.of("gzip", "deflate", "br", "GZIP, identity")) {
            for (var path : List.of("/api/v1/tokens", "/sign-in")) {
                var answer = ask(
                        "POST " + path + " HTTP/1.1\r\nContent-Type: application/json\r\nContent-Encoding: " + encoding
                                + "\r\nContent-Length: 2\r\n",
                        "{}");
                assertThat(answer)
                        .as(encoding + path)
                        .startsWith("HTTP/1.1 415")
                        .contains("came packed");
                assertThat(header(answer, "accept-encoding")).isEqualTo("identity");
            }
        }
        assertThat(ask(
                        "POST /api/v1/tokens HTTP/1.1\r\nContent-Type: application/json\r\nContent-Encoding: identity\r\n"
                                + "Content-Length: 2\r\n",
                        "{}"))
                .startsWith("HTTP/1.1 422");
    }

    @Test
    void theDescriptionOfTheInterfaceIsThereForAnyone() throws IOException {
        var answer = ask("GET /api/v1/openapi.json HTTP/1.1\r\n");
        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsPattern("\"openapi\"\\s*:\\s*\"3\\.1")
                .contains("/api/v1/tokens")
                .doesNotContain("viewer", "/api/faults", "here.example");
    }

    private String signIn(String page, String cookie, String login) throws IOException {
        var form = "_csrf=" + found(page, "name=\"_csrf\" value=\"([^\"]+)\"") + "&login=" + login + "&password="
                + Estate.PASSWORD.replace(' ', '+') + "&next=%2Faccount";
        return ask(
                "POST /sign-in HTTP/1.1\r\nCookie: " + cookie
                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                        + "\r\n",
                form);
    }

    private String ask(String head) throws IOException {
        return ask(head, "");
    }

    private String ask(String head, String body) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write((head + "Host: here.example\r\nConnection: close\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String header(String answer, String name) {
        return answer.lines()
                .takeWhile(line -> !line.isEmpty())
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static String found(String text, String pattern) {
        var matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
