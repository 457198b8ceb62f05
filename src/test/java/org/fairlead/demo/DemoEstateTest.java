package org.fairlead.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fairlead.record.Phase;
import org.fairlead.record.Rebuild;
import org.fairlead.record.Row;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;

class DemoEstateTest extends OnTheDemoEstate {

    @Autowired
    Rebuild rebuild;

    @Autowired
    LiveWork live;

    @Autowired
    MockMvc http;

    @Test
    void theQuarterLooksLikeOne() {
        var rows = everything().stream()
                .filter(row -> !row.times().opened().isAfter(java.time.Instant.parse("2026-11-26T14:00:00Z")))
                .toList();

        assertThat(rows).hasSizeGreaterThanOrEqualTo(1_600);
        var ended = rows.stream().filter(row -> row.phase() == Phase.ENDED).toList();
        assertThat(share(ended.stream().filter(Row::breached).count(), ended.size()))
                .as("gone over, in per cent")
                .isBetween(5, 25);
        assertThat(rows.stream().map(Row::title).distinct().count()).isGreaterThan(700);
        var priorities = rows.stream().collect(Collectors.groupingBy(Row::priority, Collectors.counting()));
        assertThat(priorities.keySet()).containsExactlyInAnyOrder(1, 2, 3, 4, 5);
        assertThat(share(priorities.get(1), rows.size())).isLessThan(5);
        assertThat(share(priorities.get(4), rows.size())).isGreaterThan(30);
    }

    private static int share(long part, long all) {
        return Math.toIntExact(100 * part / all);
    }

    @Test
    void everyDerivedRowFollowsFromTheStories() {
        var differences = new ArrayList<Rebuild.Difference>();

        rebuild.compare(differences::add, looked -> {});

        assertThat(differences).isEmpty();
    }

    @Test
    void theSignInPageShowsWhoOneCanBe() throws Exception {
        var page = page(new MockHttpSession(), "/sign-in");

        assertThat(page.select("table caption").text()).contains(ShippedEstate.PASSWORD);
        assertThat(page.select("table tbody tr").eachText())
                .contains(
                        "duty@demo Duty officer Ropewalk Integration",
                        "user@demo Requester Ministry of Harbour Defence");
    }

    @Test
    void homeSaysThatTheSuppliersAnswerAndWhereToBegin() throws Exception {
        var session = signIn("duty@demo");

        assertThat(page(session, "/").select(".fl-notice").text()).contains("demo estate", "First steps");
        assertThat(page(session, "/demo").select("h1").text()).isEqualTo("Try it");
    }

    @Test
    void theSuppliersCanBeLetToRest() throws Exception {
        var session = signIn("admin@demo");
        live.atWork(true);

        var form = page(session, "/demo").selectFirst("form[action=/demo/suppliers]");
        assertThat(form).isNotNull();
        assertThat(form.text()).isEqualTo("Let the suppliers rest");
        http.perform(post("/demo/suppliers")
                        .session(session)
                        .param("_csrf", form.select("input[name=_csrf]").attr("value"))
                        .param("atWork", form.select("input[name=atWork]").attr("value")))
                .andReturn();

        assertThat(live.atWork()).isFalse();
        assertThat(page(session, "/demo?done=switch").text())
                .contains("The suppliers rest.", "Have the suppliers work");
    }

    @Test
    void onlyThoseWhoRunTheDemoSwitchTheSuppliers() throws Exception {
        live.atWork(true);
        for (var login : List.of("user@demo", "halyard@demo")) {
            var session = signIn(login);
            var page = page(session, "/demo");
            assertThat(page.select("form[action=/demo/suppliers]")).as(login).isEmpty();

            var answer = http.perform(post("/demo/suppliers")
                            .session(session)
                            .param("_csrf", page.select("input[name=_csrf]").attr("value"))
                            .param("atWork", "false"))
                    .andReturn()
                    .getResponse();

            assertThat(answer.getStatus()).as(login).isEqualTo(403);
            assertThat(live.atWork()).as(login).isTrue();
        }
        assertThat(page(signIn("duty@demo"), "/demo").select("form[action=/demo/suppliers]"))
                .isNotEmpty();
    }

    private MockHttpSession signIn(String login) throws Exception {
        var session = new MockHttpSession();
        var token = page(session, "/sign-in").select("input[name=_csrf]").attr("value");
        var answer = http.perform(post("/sign-in")
                        .session(session)
                        .param("_csrf", token)
                        .param("login", login)
                        .param("password", ShippedEstate.PASSWORD))
                .andReturn();
        assertThat(answer.getResponse().getStatus()).isEqualTo(303);
        return (MockHttpSession) answer.getRequest().getSession();
    }

    private Document page(MockHttpSession session, String path) throws Exception {
        var answer = http.perform(get(path).session(session)).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return Jsoup.parse(answer.getContentAsString());
    }
}
