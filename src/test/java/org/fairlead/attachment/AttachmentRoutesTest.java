package org.fairlead.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.fairlead.access.Accounts;
import org.fairlead.access.NewAccount;
import org.fairlead.access.Scope;
import org.fairlead.access.Tokens;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.register.Register;
import org.fairlead.record.Intent;
import org.fairlead.testing.Estate;
import org.fairlead.testing.FairleadTest;
import org.fairlead.testing.SmallEstate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@FairleadTest
class AttachmentRoutesTest {

    private static final byte[] LOG = "09:00 link down".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PAGE = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvc http;

    @Autowired
    private Register register;

    @Autowired
    private Incidents incidents;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Tokens tokens;

    private SmallEstate estate;
    private String number;

    @BeforeEach
    void anIncidentOfferedToOneSupplier() {
        estate = new SmallEstate(register, Instant.parse("2020-01-01T00:00:00Z"));
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident("E-mail is delayed", "Ten minutes", about, "Site", "High", null, "desk");
        var after = incidents.log(command, estate.agent, Intent.NONE).after();
        number = after.header().identity().number().text();
        var offer = new HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        incidents.offer(after.id(), offer, estate.agent, Intent.NONE);
    }

    private String account(Actor actor) {
        var person = actor.optionalPerson().orElseThrow();
        var login = "u" + person.value().toString().replace("-", "");
        accounts.open(new NewAccount(person, login, Estate.PASSWORD));
        return login;
    }

    private String bearer(Actor actor) {
        account(actor);
        return "Bearer "
                + tokens.issue(
                                actor.optionalPerson().orElseThrow(),
                                "a test",
                                Set.of(Scope.values()),
                                Tokens.USUAL_DAYS)
                        .secret();
    }

    private String api() {
        return "/api/v1/records/" + number + "/attachments";
    }

    private MockHttpServletResponse send(String bearer, String key, Forms form) throws Exception {
        return http.perform(post(api())
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", key)
                        .contentType(form.type())
                        .content(form.end()))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse read(String bearer, String path) throws Exception {
        return http.perform(get(path).header("Authorization", bearer))
                .andReturn()
                .getResponse();
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return JsonMapper.builder().build().readTree(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private static Forms form(String boundary, String audience, byte[] bytes) {
        return new Forms(boundary)
                .field("audience", audience)
                .field("note", "Seen")
                .file("röuter.log", "text/plain", bytes);
    }

    @Test
    void aFileComesInAndGoesOutSoThatNothingRuns() throws Exception {
        var agent = bearer(estate.agent);
        var attached = send(agent, UUID.randomUUID().toString(), form("one", "INVOLVED", LOG));
        assertThat(attached.getStatus()).as(attached.getContentAsString()).isEqualTo(201);
        var file = json(attached);
        var served = read(agent, file.get("content").asString());

        assertThat(attached.getHeader("Location"))
                .isEqualTo(api() + "/" + file.get("seq").asInt());
        assertThat(file.get("name").asString()).isEqualTo("röuter.log");
        assertThat(file.get("kind").asString()).isEqualTo("text file");
        assertThat(file.get("audience").asString()).isEqualTo("INVOLVED");
        assertThat(served.getStatus()).isEqualTo(200);
        assertThat(served.getContentAsByteArray()).isEqualTo(LOG);
        assertThat(served.getHeaders("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(served.getHeaders("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(served.getHeaders("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(served.getHeaders("Cache-Control")).containsExactly("private, no-store");
        assertThat(served.getHeader("ETag")).isEqualTo("\"" + file.get("sha256").asString() + "\"");
        assertThat(served.getHeader("Content-Disposition"))
                .isEqualTo("attachment; filename=\"r_uter.log\"; filename*=UTF-8''r%C3%B6uter.log");
        assertThat(http.perform(get(file.get("content").asString())
                                .header("Authorization", agent)
                                .header(
                                        "If-None-Match",
                                        "\"" + file.get("sha256").asString() + "\""))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(304);
        assertThat(json(read(agent, api())).get("items")).hasSize(1);
    }

    @Test
    void theKeyCoversWhatIsInTheFile() throws Exception {
        var agent = bearer(estate.agent);
        var key = UUID.randomUUID().toString();
        var first = send(agent, key, form("one", "OWN", LOG));
        var again = send(agent, key, form("another", "OWN", LOG));
        var other = send(agent, key, form("one", "OWN", "10:00 link up".getBytes(StandardCharsets.UTF_8)));

        assertThat(first.getStatus()).isEqualTo(201);
        assertThat(json(again).get("seq")).isEqualTo(json(first).get("seq"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(json(other).get("code").asString()).isEqualTo("idempotency-key-reused");
        assertThat(json(read(agent, api())).get("items")).hasSize(1);
    }

    @Test
    void badRequestsAreRefusedWithAReason() throws Exception {
        var agent = bearer(estate.agent);
        var key = UUID.randomUUID().toString();
        var tooLarge = new byte[(20 << 20) + 1];
        java.util.Arrays.fill(tooLarge, (byte) 'a');

        var hostile = new Forms("b").field("audience", "OWN").file("page.html", "text/html", PAGE);
        assertThat(json(send(agent, key, hostile)).get("code").asString()).isEqualTo("attachment.script-inside");
        assertThat(send(agent, key, form("b", "OWN", tooLarge)).getStatus()).isEqualTo(413);
        assertThat(send(agent, key, form("b", "SOMEBODY", LOG)).getStatus()).isEqualTo(422);
        assertThat(send(agent, key, form("b", "NAMED", LOG)).getStatus()).isEqualTo(422);
        assertThat(send(agent, key, form("b", "NAMED", LOG).field("named", "x")).getStatus())
                .isEqualTo(422);
        assertThat(send(agent, key, new Forms("b").field("note", "no file")).getStatus())
                .isEqualTo(422);
        for (var body : new String[] {"", "--b", "--b\r\nnonsense", "{}"}) {
            var answer = http.perform(post(api())
                            .header("Authorization", agent)
                            .header("Idempotency-Key", key)
                            .contentType("multipart/form-data; boundary=b")
                            .content(body))
                    .andReturn()
                    .getResponse();
            assertThat(answer.getStatus()).as(body).isIn(400, 422);
        }
        for (var type : new String[] {"multipart/form-data", "application/json", "text/plain"}) {
            assertThat(http.perform(post(api())
                                    .header("Authorization", agent)
                                    .header("Idempotency-Key", key)
                                    .contentType(type)
                                    .content("{}"))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .as(type)
                    .isIn(400, 415);
        }
        assertThat(read(agent, api() + "/none").getStatus()).isEqualTo(404);
        assertThat(json(read(agent, api())).get("items")).isEmpty();
    }

    @Test
    void otherPartiesGetTheSameAnswerAsForAFileThatNeverWas() throws Exception {
        var agent = bearer(estate.agent);
        var secret = json(send(agent, UUID.randomUUID().toString(), form("b", "OWN", LOG)))
                .get("seq")
                .asInt();
        for (var actor : new Actor[] {estate.networkResolver, estate.hostingResolver, estate.user}) {
            var bearer = bearer(actor);
            for (var path : new String[] {"", "/content"}) {
                var hidden = read(bearer, api() + "/" + secret + path);
                var unknown = read(bearer, api() + "/9999" + path);
                assertThat(hidden.getStatus()).isEqualTo(404);
                assertThat(hidden.getContentAsString()).isEqualTo(unknown.getContentAsString());
            }
            assertThat(withdraw(bearer, secret).getStatus()).isEqualTo(404);
            assertThat(withdraw(bearer, secret).getContentAsString())
                    .isEqualTo(withdraw(bearer, 9999).getContentAsString());
        }
        assertThat(read(bearer(new SmallEstate(register, Instant.parse("2020-01-01T00:00:00Z")).hostingResolver), api())
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse withdraw(String bearer, int seq) throws Exception {
        return http.perform(post(api() + "/" + seq + "/withdrawal")
                        .header("Authorization", bearer)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType("application/json")
                        .content("{\"reason\": \"Wrong file\"}"))
                .andReturn()
                .getResponse();
    }

    @Test
    void whatWasWithdrawnIsTold() throws Exception {
        var agent = bearer(estate.agent);
        var seq = json(send(agent, UUID.randomUUID().toString(), form("b", "INVOLVED", LOG)))
                .get("seq")
                .asInt();
        var gone = json(withdraw(agent, seq));

        assertThat(gone.get("withdrawal").get("reason").asString()).isEqualTo("Wrong file");
        assertThat(gone.get("content").isNull()).isTrue();
        assertThat(read(agent, api() + "/" + seq + "/content").getStatus()).isEqualTo(409);
        assertThat(withdraw(bearer(estate.networkResolver), seq).getStatus()).isIn(403, 404);
    }

    private MockHttpSession signIn(Actor actor) throws Exception {
        var login = account(actor);
        var form = http.perform(get("/sign-in")).andReturn();
        var session = (MockHttpSession)
                Optional.ofNullable(form.getRequest().getSession(false)).orElseThrow();
        var token = Jsoup.parse(form.getResponse().getContentAsString())
                .selectFirst("input[name=_csrf]")
                .attr("value");
        var in = http.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", token)
                        .param("login", login)
                        .param("password", Estate.PASSWORD))
                .andReturn();
        return (MockHttpSession)
                Optional.ofNullable(in.getRequest().getSession(false)).orElseThrow();
    }

    private Document page(MockHttpSession session, String path) throws Exception {
        return Jsoup.parse(http.perform(get(path).session(session))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse upload(MockHttpSession session, Document page, String name, byte[] bytes)
            throws Exception {
        var token = page.selectFirst("#attach input[name=_csrf]").attr("value");
        var key = page.selectFirst("#attach input[name=intent]").attr("value");
        var form = new Forms("b")
                .field("_csrf", token)
                .field("intent", key)
                .field("note", "What I typed")
                .field("audience", "INVOLVED")
                .file(name, "application/octet-stream", bytes);
        return http.perform(post(page.selectFirst("#attach form").attr("action"))
                        .session(session)
                        .contentType(form.type())
                        .content(form.end()))
                .andReturn()
                .getResponse();
    }

    @Test
    void aPersonAttachesAndWithdrawsOnPages() throws Exception {
        var session = signIn(estate.agent);
        var files = "/records/" + number + "/attachments";
        var before = page(session, files);
        assertThat(before.selectFirst("h1").text()).isEqualTo("Files");
        assertThat(before.select("#attach form").attr("enctype")).isEqualTo("multipart/form-data");
        assertThat(before.select("#attach input[name=audience]")).hasSize(4);
        assertThat(before.select("#attach input[type=file]")).hasSize(1);

        var sent = upload(session, before, "router.log", LOG);
        assertThat(sent.getStatus()).isEqualTo(302);
        var after = page(session, sent.getRedirectedUrl());
        var row = after.selectFirst("tbody tr");
        assertThat(row.selectFirst("th a").text()).isEqualTo("router.log");
        assertThat(row.text()).contains("text file, 15 bytes", "All parties", "Agent");
        assertThat(row.selectFirst("details input").attr("value")).hasSize(64);
        var content = http.perform(get(row.selectFirst("th a").attr("href")).session(session))
                .andReturn()
                .getResponse();
        assertThat(content.getContentAsByteArray()).isEqualTo(LOG);

        var record = page(session, "/incidents/" + number);
        assertThat(record.select("#timeline, #story").text())
                .contains("attached router.log (15 bytes)", "What I typed");
        assertThat(record.select("#facts").text()).contains("Files 1");

        withdrawOnPages(session, row.select("td a").last().attr("href"));
        assertThat(page(session, files).selectFirst("tbody tr").text()).contains("Withdrawn", "Wrong router");
        assertThat(page(session, "/incidents/" + number).select("#facts").text())
                .contains("Files 0");
    }

    private void withdrawOnPages(MockHttpSession session, String path) throws Exception {
        var ask = page(session, path);
        assertThat(ask.selectFirst("h2").text()).isEqualTo("Withdraw router.log?");
        var unsaid = sendReason(session, ask, path, "");
        assertThat(unsaid.getStatus()).isEqualTo(422);
        assertThat(Jsoup.parse(unsaid.getContentAsString())
                        .select("#reason-error")
                        .text())
                .contains("Say why");
        assertThat(sendReason(session, ask, path, "Wrong router").getStatus()).isEqualTo(302);
    }

    private MockHttpServletResponse sendReason(MockHttpSession session, Document ask, String path, String reason)
            throws Exception {
        return http.perform(post(path)
                        .session(session)
                        .param(
                                "_csrf",
                                ask.selectFirst(".fl-confirm input[name=_csrf]").attr("value"))
                        .param(
                                "intent",
                                ask.selectFirst(".fl-confirm input[name=intent]")
                                        .attr("value"))
                        .param("reason", reason))
                .andReturn()
                .getResponse();
    }

    @Test
    void aRefusedFileKeepsWhatWasTyped() throws Exception {
        var session = signIn(estate.agent);
        var before = page(session, "/records/" + number + "/attachments");
        var refused = upload(session, before, "logo.png", PAGE);
        var page = Jsoup.parse(refused.getContentAsString(StandardCharsets.UTF_8));

        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(page.select(".govuk-error-summary a").attr("href")).isEqualTo("#file");
        assertThat(page.select("#file-error").text()).contains("logo.png says it is a PNG picture");
        assertThat(page.select("textarea[name=note]").text()).isEqualTo("What I typed");
        assertThat(page.select("input[name=audience][checked]").attr("value")).isEqualTo("INVOLVED");
    }

    @Test
    void aFormWithoutItsTokenIsRefusedBeforeTheFileIsRead() throws Exception {
        var session = signIn(estate.agent);
        var form = new Forms("b").file("router.log", "text/plain", LOG);
        var answer = http.perform(post("/records/" + number + "/attachments")
                        .session(session)
                        .contentType(form.type())
                        .content(form.end()))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(403);
    }

    @Test
    void aRequesterIsNotAskedWhoMayRead() throws Exception {
        var page = page(signIn(estate.user), "/records/" + number + "/attachments");

        assertThat(page.select("#attach input[name=audience]")).isEmpty();
        assertThat(page.select("#attach input[type=file]")).hasSize(1);
    }
}
