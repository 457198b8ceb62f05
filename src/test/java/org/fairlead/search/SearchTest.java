package org.fairlead.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fairlead.db.attachment.Tables.TEXT;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.db.attachment.tables.records.TextRecord;
import org.fairlead.incident.Browsing;
import org.fairlead.incident.Incidents;
import org.fairlead.incident.LogIncident;
import org.fairlead.incident.LogIncident.About;
import org.fairlead.incident.Scripts;
import org.fairlead.incident.StandingTest;
import org.fairlead.incident.WriteNote;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.platform.background.BackgroundWork;
import org.fairlead.platform.sql.Asker;
import org.fairlead.platform.sql.Database;
import org.fairlead.record.Audience;
import org.fairlead.record.History;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.testing.SmallEstate;
import org.jooq.impl.DSL;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@StandingTest
class SearchTest {

    private static final int MOST_ROUNDS = 2_000;

    @Autowired
    Incidents incidents;

    @Autowired
    Attachments attachments;

    @Autowired
    Scripts scripts;

    @Autowired
    MockMvc http;

    @Autowired
    Database database;

    @Autowired
    List<BackgroundWork> works;

    private SmallEstate estate;

    @BeforeEach
    void anEstate() {
        estate = scripts.estate();
    }

    private History logged(String title, String description) {
        var about = new About(estate.service, null, null, estate.userPerson, null, null);
        var command = new LogIncident(title, description, about, "Site", "High", null, "desk");
        return incidents.log(command, estate.agent, Intent.NONE).after();
    }

    /** Held by the network supplier; the hosting supplier is not on it. */
    private History heldByNetwork(String title) {
        var id = logged(title, "Ten minutes late").id();
        var proposal = new org.fairlead.handoff.HandOffRules.Proposal(estate.network, null, SmallEstate.packet());
        var offered = incidents.offer(id, proposal, estate.agent, Intent.NONE).after();
        int offer = org.fairlead.handoff.HandOffs.of(offered)
                .openOffer()
                .orElseThrow()
                .id();
        return incidents.accept(id, offer, estate.networkResolver, Intent.NONE).after();
    }

    private static String number(History history) {
        return history.header().identity().number().text();
    }

    private int attach(RecordId id, Actor actor, String name, String text, Audience audience, PartyId... named) {
        var sent = new NewAttachment.Sent(name, null, text.getBytes(StandardCharsets.UTF_8));
        return attachments
                .attach(id, new NewAttachment(sent, "", audience, Set.of(named)), actor, Intent.NONE)
                .added()
                .getFirst()
                .seq();
    }

    private void readTheFiles() {
        var work = works.stream()
                .filter(each -> each.name().equals("texts of files"))
                .findFirst()
                .orElseThrow();
        for (int round = 0; round < MOST_ROUNDS && work.round(); round++) {
            assertThat(round).isLessThan(MOST_ROUNDS - 1);
        }
    }

    /** How many of each kind the actor is told of, those with none left out. */
    private Map<String, Integer> counts(Actor actor, String words) {
        var counts = new HashMap<String, Integer>();
        for (var facet : scripts.as(actor)
                .get("/api/v1/search?q=" + words)
                .is(200)
                .json()
                .get("facets")) {
            assertThat(facet.get("hits").size())
                    .isEqualTo(Math.min(10, facet.get("count").asInt()));
            if (facet.get("count").asInt() > 0) {
                counts.put(facet.get("facet").asString(), facet.get("count").asInt());
            }
        }
        return counts;
    }

    private String said(Actor actor, String words) {
        return scripts.as(actor).get("/api/v1/search?q=" + words).is(200).text();
    }

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

    private void note(RecordId id, Actor actor, String text, Audience audience) {
        incidents.note(id, new WriteNote(text, audience, Set.of()), actor, Intent.NONE);
    }

    @Test
    void eachFindsInFilesWhatTheyMayReadAndNothingElse() {
        var id = heldByNetwork("Files of many").id();
        attach(id, estate.networkResolver, "fidworklog.txt", "marlinspikeown said the relay", Audience.OWN);
        attach(id, estate.agent, "shared.txt", "marlinspikeshared said the desk", Audience.NAMED, estate.network);
        attach(id, estate.agent, "open.txt", "marlinspikeopen said everybody", Audience.EVERYONE);
        readTheFiles();

        assertThat(counts(estate.networkResolver, "marlinspikeown")).isEqualTo(Map.of("attachments", 1));
        assertThat(said(estate.networkResolver, "marlinspikeown"))
                .contains("{\"text\":\"marlinspikeown\",\"found\":true}", " said the relay");
        assertThat(counts(estate.networkResolver, "fidworklog")).isEqualTo(Map.of("attachments", 1));
        for (var nobody : List.of(estate.agent, estate.dutyOfficer, estate.hostingResolver, estate.user)) {
            assertThat(counts(nobody, "marlinspikeown")).isEmpty();
            assertThat(counts(nobody, "fidworklog")).isEmpty();
        }
        assertThat(counts(estate.networkResolver, "marlinspikeshared")).isEqualTo(Map.of("attachments", 1));
        assertThat(counts(estate.hostingResolver, "marlinspikeshared")).isEmpty();
        assertThat(counts(estate.user, "marlinspikeshared")).isEmpty();
        assertThat(counts(estate.user, "marlinspikeopen")).isEqualTo(Map.of("attachments", 1));
        assertThat(counts(estate.hostingResolver, "marlinspikeopen")).isEmpty();
    }

    @Test
    void whatWasWithdrawnIsFoundByNobody() {
        var id = heldByNetwork("Withdrawn").id();
        int seq = attach(id, estate.agent, "wrong.txt", "sheepshankword", Audience.EVERYONE);
        int never = attach(id, estate.agent, "unread.txt", "neverread", Audience.EVERYONE);
        attachments.withdraw(id, never, "Wrong file", estate.agent, Intent.NONE);
        readTheFiles();
        assertThat(counts(estate.agent, "sheepshankword")).isEqualTo(Map.of("attachments", 1));

        attachments.withdraw(id, seq, "Wrong file", estate.agent, Intent.NONE);

        assertThat(counts(estate.agent, "sheepshankword")).isEmpty();
        assertThat(counts(estate.agent, "unread")).isEmpty();
        assertThat(text(id, never).getReason()).isEqualTo("WITHDRAWN");
    }

    private TextRecord text(RecordId id, int seq) {
        var trip = database.trip(Asker.TOOL);
        var found = trip.rows(TEXT, TEXT.RECORD_ID.eq(id.value()).and(TEXT.SEQ.eq(seq)));
        trip.run();
        return found.get().getFirst();
    }

    private void behind(org.jooq.Query query) {
        var trip = database.trip(Asker.TOOL);
        trip.write(query);
        trip.run();
    }

    @Test
    void filesFromBeforeAreReadToo() {
        var id = heldByNetwork("From before").id();
        int seq = attach(id, estate.agent, "before.txt", "bowlineknot", Audience.EVERYONE);
        readTheFiles();
        behind(DSL.deleteFrom(TEXT).where(TEXT.RECORD_ID.eq(id.value())));
        assertThat(counts(estate.agent, "bowlineknot")).isEmpty();

        scripts.at("12:00");
        readTheFiles();

        assertThat(counts(estate.agent, "bowlineknot")).isEqualTo(Map.of("attachments", 1));
        assertThat(text(id, seq).getState()).isEqualTo("READ");
    }

    @Test
    void aFileWhoseReadingWasStoppedAgainAndAgainIsLeftAlone() {
        var id = heldByNetwork("Stopped").id();
        int once = attach(id, estate.agent, "once.txt", "carrickbend", Audience.EVERYONE);
        int often = attach(id, estate.agent, "often.txt", "carrickmat", Audience.EVERYONE);
        stopped(id, once, 1);
        stopped(id, often, 3);
        readTheFiles();
        assertThat(text(id, once).getState()).as("another process may be at it").isEqualTo("READING");

        scripts.at("09:06");
        readTheFiles();

        assertThat(text(id, once).getState()).isEqualTo("READ");
        assertThat(text(id, often).getState()).isEqualTo("UNREADABLE");
        assertThat(text(id, often).getReason()).isEqualTo("STOPPED");
    }

    private void stopped(RecordId id, int seq, int tries) {
        behind(DSL.update(TEXT)
                .set(TEXT.STATE, "READING")
                .set(TEXT.TRIES, (short) tries)
                .where(TEXT.RECORD_ID.eq(id.value()))
                .and(TEXT.SEQ.eq(seq)));
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

    private static List<String> opened(Document page) {
        return page.select(".fl-found .fl-mono").eachText();
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
