package org.fairlead.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.catalogue.PacketItem;
import org.fairlead.handoff.HandOffRules;
import org.fairlead.handoff.Packet;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.StandingTest;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;

/** What is found in notes, the register, help and numbers, by whom, and how it is told. */
@StandingTest
class SearchTest extends OnSearch {
    @Test
    void eachFindsInNotesWhatTheyMayReadAndNothingElse() {
        var id = heldByNetwork("Gudgeonpin is late").id();
        note(id, estate.networkResolver, "Only us: quernstoneown", Audience.OWN);
        note(id, estate.networkResolver, "All of us: quernstoneinvolved", Audience.INVOLVED);
        note(id, estate.agent, "You too: quernstoneeveryone", Audience.EVERYONE);

        assertThat(counts(estate.networkResolver, "quernstoneown")).isEqualTo(Map.of("incidents", 1));
        assertThat(said(estate.networkResolver, "quernstoneown"))
                .contains("{\"text\":\"quernstoneown\",\"found\":true}", "Only us: ");
        for (var nobody : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(counts(nobody, "quernstoneown")).isEmpty();
            assertThat(said(nobody, "gudgeonpin")).doesNotContain("quernstoneown");
        }
        assertThat(counts(estate.agent, "quernstoneinvolved")).isEqualTo(Map.of("incidents", 1));
        assertThat(counts(estate.user, "quernstoneinvolved")).isEmpty();
        assertThat(counts(estate.hostingResolver, "quernstoneinvolved")).isEmpty();
        assertThat(counts(estate.user, "quernstoneeveryone")).isEqualTo(Map.of("incidents", 1));
        assertThat(counts(estate.hostingResolver, "quernstoneeveryone")).isEmpty();
    }

    @Test
    void theWordsOfAPacketAreFoundByThoseWhoMayReadTheOffer() {
        var id = logged("Gudgeonpin is late", "Ten minutes late").id();
        var packet = new Packet(Map.of(
                PacketItem.SYMPTOMS, "The flibbertiwheel does not turn",
                PacketItem.IMPACT, "Everyone",
                PacketItem.TESTS_DONE, "None"));
        incidents.offer(id, new HandOffRules.Proposal(estate.network, null, packet), estate.agent, Intent.NONE);

        assertThat(counts(estate.networkResolver, "flibbertiwheel")).isEqualTo(Map.of("incidents", 1));
        assertThat(said(estate.networkResolver, "flibbertiwheel"))
                .contains("{\"text\":\"flibbertiwheel\",\"found\":true}");
        assertThat(counts(estate.user, "flibbertiwheel")).isEmpty();
        assertThat(counts(estate.hostingResolver, "flibbertiwheel")).isEmpty();
    }

    @Test
    void aNumberIsFoundByItsEndAndOnlyByThoseWhoMayReadIt() {
        var number = number(heldByNetwork("Gudgeonpin is late"));
        var end = number.substring(number.length() - 4);

        for (var typed : List.of(end, end.toLowerCase(java.util.Locale.ROOT), number.substring(number.length() - 7))) {
            assertThat(said(estate.networkResolver, typed)).as(typed).contains("/incidents/" + number);
        }
        assertThat(said(estate.hostingResolver, end)).doesNotContain(number);
    }

    @Test
    void whatIsOpenComesBeforeWhatIsOverWhereBothFitAsWell() {
        var open = number(logged("Snickersnee is blunt", "Late"));
        var over = logged("Snickersnee is blunt", "Late");
        incidents.cancel(over.id(), "Not needed", estate.agent, Intent.NONE);

        var found = said(estate.agent, "snickersnee");

        assertThat(found).contains("/incidents/" + open, "/incidents/" + number(over));
        assertThat(found.indexOf("/incidents/" + open)).isLessThan(found.indexOf("/incidents/" + number(over)));
    }

    @Test
    void theRegisterIsFoundByThoseWhoMayReadIt() {
        estate.somebody("Ottoline Zanzibarrow", estate.network, estate.networkResolver.reach(), Set.of());

        for (var staff : List.of(estate.agent, estate.networkResolver, estate.hostingResolver)) {
            assertThat(counts(staff, "zanzib")).isEqualTo(Map.of("people", 1));
        }
        assertThat(counts(estate.user, "zanzib")).isEmpty();
        assertThat(said(estate.agent, "ottoline"))
                .contains("\"title\":\"Ottoline Zanzibarrow\"", "Person · Network " + estate.network);
        assertThat(counts(estate.agent, "messaging")).containsKey("services");
        assertThat(counts(estate.agent, "organisations")).containsKey("register");
        assertThat(counts(estate.user, "messaging")).doesNotContainKeys("services", "register");
    }

    @Test
    void helpAndPlacesAreFoundAsFarAsTheyAreForTheViewer() {
        assertThat(counts(estate.user, "arbitration")).containsEntry("help", 1);
        assertThat(said(estate.user, "log")).contains("\"href\":\"/incidents/new\"");
        assertThat(said(estate.user, "import")).doesNotContain("/imports");
        assertThat(said(estate.dutyOfficer, "import")).contains("\"href\":\"/imports/new\"");
    }

    @Test
    void aNumberIsFoundByItsBeginningByThoseOnTheRecord() throws Exception {
        var number = number(heldByNetwork("Numbered"));
        var beginning = number.substring(4, 8);

        for (var typed :
                List.of(beginning, beginning.toLowerCase(java.util.Locale.ROOT), number.substring(0, 10), number)) {
            assertThat(said(estate.networkResolver, typed)).contains("\"number\":\"" + number + "\"");
            assertThat(said(estate.user, typed)).contains("\"number\":\"" + number + "\"");
            assertThat(said(estate.hostingResolver, typed)).doesNotContain(number);
        }
        var network = new Browsing(http, scripts, estate.networkResolver);
        assertThat(network.answer("/find?q=" + number).getHeader("Location")).isEqualTo("/incidents/" + number);
        var hosting = new Browsing(http, scripts, estate.hostingResolver);
        assertThat(hosting.open("/find?q=" + number).text()).contains("Nothing found");
    }

    @Test
    void countingStopsEarly() throws Exception {
        for (int each = 0; each < 102; each++) {
            logged("Turnbuckle broke", "Again");
        }

        var answer = scripts.as(estate.agent)
                .get("/api/v1/search?q=turnbuckle&facet=incidents&limit=50")
                .is(200);

        assertThat(answer.at("/facets/0/count")).isEqualTo("100");
        assertThat(answer.at("/facets/0/more")).isEqualTo("true");
        assertThat(answer.json().at("/facets/0/hits").size()).isEqualTo(50);
        var agent = new Browsing(http, scripts, estate.agent);
        assertThat(agent.open("/find?q=turnbuckle").select(".fl-chip").eachText())
                .contains("Incidents 100+");
        assertThat(agent.open("/find?q=turnbuckle").select(".fl-found li")).hasSize(5);
        assertThat(agent.open("/find?q=turnbuckle&facet=incidents").text())
                .contains("The best 50 of 100+ are shown. Add a word to find fewer.");
    }

    @Test
    void whatIsFoundIsMarkedAndNothingBecomesMarkup() throws Exception {
        var number = number(
                logged("The <b>capstan</b> & \"winch\"", "<script>alert(1)</script> the capstan turned & stopped"));

        var page = new Browsing(http, scripts, estate.agent).open("/find?q=capstan");

        assertThat(page.select("main script, main b")).isEmpty();
        var title = page.selectFirst(".fl-found__title a[href=/incidents/" + number + "]");
        assertThat(title).isNotNull();
        assertThat(title.text()).isEqualTo("The <b>capstan</b> & \"winch\"");
        assertThat(title.select("mark").eachText()).containsExactly("capstan");
        assertThat(page.select(".fl-found__words mark").eachText()).contains("capstan");
    }

    @Test
    void theRecordsOpenedLastComeFirst() throws Exception {
        var first = number(heldByNetwork("Opened first"));
        var last = number(heldByNetwork("Opened last"));
        var network = new Browsing(http, scripts, estate.networkResolver);
        assertThat(network.open("/find").text()).contains("What are you looking for?");

        network.open("/incidents/" + first);
        scripts.at("09:01");
        network.open("/incidents/" + last);
        scripts.at("09:02");
        assertThat(opened(network.open("/find"))).containsExactly(last, first);
        network.open("/incidents/" + first);

        assertThat(opened(network.open("/find"))).containsExactly(first, last);
        assertThat(network.open("/find/palette")
                        .select("[role=option] .fl-mono")
                        .eachText())
                .containsExactly(first, last);
        assertThat(new Browsing(http, scripts, estate.hostingResolver)
                        .open("/find")
                        .text())
                .doesNotContain(first);
    }

    @Test
    void noMoreThanTwentyAreRemembered() throws Exception {
        var agent = new Browsing(http, scripts, estate.agent);
        for (int each = 0; each < 23; each++) {
            scripts.at("10:%02d".formatted(each));
            agent.open("/incidents/" + number(logged("Opened " + each, "Late")));
        }

        assertThat(opened(agent.open("/find"))).hasSize(20);
        assertThat(agent.open("/find").text()).contains("Opened 22").doesNotContain("Opened 2 ");
    }

    @Test
    void thePaletteFindsWhileOneIsTyping() throws Exception {
        var number = number(logged("Windlass jammed", "Late"));
        var agent = new Browsing(http, scripts, estate.agent);

        var options = agent.open("/find/palette?q=windl").select("[role=option]");

        assertThat(options.eachAttr("href")).contains("/incidents/" + number, "/find?q=windl");
        assertThat(options.select("mark").eachText()).contains("Windlass");
        assertThat(agent.open("/find/palette").select("[role=option]").eachAttr("href"))
                .contains("/incidents/new", "/incidents", "/account")
                .doesNotContain("/administration/accounts");
        assertThat(agent.open("/find/palette?q=windl").select("[role=option]").eachAttr("id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeReadIsRefusedInWords() throws Exception {
        var agent = scripts.as(estate.agent);
        for (var bad : List.of(
                "",
                "?q=",
                "?q=%20",
                "?q=%00",
                "?q=" + "a".repeat(201),
                "?q=a&limit=0",
                "?q=a&limit=51",
                "?q=a&limit=x",
                "?q=a&facet=secrets")) {
            var answer = agent.get("/api/v1/search" + bad).is(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        for (var strange : List.of(
                "%22",
                "-", "%27%3B--", "a%26%7C%21%28%3A*", "%F0%9F%98%80", "%E2%80%A6", "OR", "%22a", "%5C", "%C2%A0")) {
            assertThat(agent.get("/api/v1/search?q=" + strange).status())
                    .as(strange)
                    .isIn(200, 400);
            var browser = new Browsing(http, scripts, estate.agent);
            for (var path : List.of("/find?q=", "/find/palette?q=")) {
                assertThat(browser.answer(java.net.URI.create(path + strange)).getStatus())
                        .as(strange)
                        .isEqualTo(200);
            }
        }
        var browser = new Browsing(http, scripts, estate.agent);
        assertThat(browser.answer(java.net.URI.create("/find?q=%00")).getStatus())
                .isEqualTo(200);
        assertThat(browser.answer(java.net.URI.create("/find?q=" + "a".repeat(5000)))
                        .getStatus())
                .isEqualTo(200);
    }
}
