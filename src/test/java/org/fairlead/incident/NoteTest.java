package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.imageio.ImageIO;
import org.fairlead.attachment.Attachments;
import org.fairlead.attachment.NewAttachment;
import org.fairlead.platform.actor.Actor;
import org.fairlead.platform.actor.PartyId;
import org.fairlead.record.Audience;
import org.fairlead.record.Entry;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.record.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Writing and reading notes: what they look like, whom they quote, who would read them, and what of them is new. */
@StandingTest
class NoteTest extends OnIncidents {

    private static final String SECRET = "The relay of the northern site was never patched";

    @Autowired
    Attachments attachments;

    @Autowired
    MockMvc http;

    @Autowired
    Records records;

    private List<Entry> read(RecordId id) {
        return records.view(estate.agent, id, 200, Integer.MAX_VALUE).entries();
    }

    private Browsing as(Actor actor) throws Exception {
        return new Browsing(http, scripts, actor);
    }

    private String address(RecordId id) {
        return "/incidents/" + history(id).header().identity().number();
    }

    private void note(RecordId id, String text, Audience audience, Actor by, PartyId... named) {
        incidents.note(id, new WriteNote(text, audience, Set.of(named)), by, Intent.NONE);
    }

    @Test
    void eachChoiceOfReadersCarriesTheBadgeItWillHave() throws Exception {
        var id = heldByNetwork();
        var number = history(id).header().identity().number();

        for (var address : List.of(address(id), address(id) + "/note")) {
            var page = as(estate.agent).open(address);
            assertThat(page.select(".govuk-radios__label .moj-badge").eachText())
                    .as(address)
                    .containsExactly("Internal", "Shared", "All parties", "Public");
            assertThat(page.select("input[name=audience][checked]").eachAttr("value"))
                    .containsExactly("OWN");
        }
        var files = as(estate.agent).open("/records/" + number + "/attachments");
        assertThat(files.select(".govuk-radios__label .moj-badge").eachText())
                .containsExactly("Internal", "Shared", "All parties", "Public");
        var many = as(estate.agent).open("/bulk-changes/new?act=note&filter=");
        assertThat(many.select(".govuk-radios__label .moj-badge").eachText())
                .containsExactly("Internal", "Shared", "Public");
        assertThat(many.select("input[name=audience][checked]").eachAttr("value"))
                .containsExactly("OWN");
    }

    private void attach(RecordId id, Audience audience) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3000, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        var sent = new NewAttachment.Sent("relay.png", "image/png", out.toByteArray());
        attachments.attach(id, new NewAttachment(sent, "", audience, Set.of()), estate.agent, Intent.NONE);
    }

    @Test
    void markdownIsShownAsItIsMeantAndKeptAsItIsTyped() throws Exception {
        var id = logged();
        var other = logged();
        var number = history(other).header().identity().number();
        note(id, "It is **down**, as in " + number + "\nsince <nine>", Audience.EVERYONE, estate.agent);

        var page = as(estate.user).open(address(id));

        var shown = Objects.requireNonNull(page.selectFirst("#story .fl-prose:has(strong)"));
        assertThat(shown.select("strong").text()).isEqualTo("down");
        assertThat(shown.select("a").attr("href")).isEqualTo("/incidents/" + number);
        assertThat(shown.text()).endsWith("since <nine>");
        assertThat(read(id).getLast().text()).startsWith("It is **down**");
    }

    @Test
    void aPictureOfTheRecordIsDrawnAnewForThoseWhoMayReadIt() throws Exception {
        var id = heldByNetwork();
        attach(id, Audience.OWN);
        note(id, "See ![the relay](relay.png)", Audience.INVOLVED, estate.agent);
        var agent = as(estate.agent);
        var network = as(estate.networkResolver);

        var source = agent.open(address(id)).select("#story img").attr("src");
        var drawn = agent.answer(source);

        assertThat(drawn.getContentType()).isEqualTo("image/png");
        assertThat(drawn.getHeader("Content-Security-Policy")).startsWith("sandbox");
        var picture = ImageIO.read(new ByteArrayInputStream(drawn.getContentAsByteArray()));
        assertThat(picture.getWidth()).isEqualTo(1500);
        assertThat(network.open(address(id)).select("#story img")).isEmpty();
        assertThat(network.answer(source).getStatus()).isEqualTo(404);
    }

    @Test
    void whatIsNoPictureIsNotDrawn() throws Exception {
        var id = logged();
        var sent =
                new NewAttachment.Sent("a.txt", "text/plain", "one".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var attached = attachments.attach(
                id, new NewAttachment(sent, "", Audience.EVERYONE, Set.of()), estate.agent, Intent.NONE);
        var number = history(id).header().identity().number();
        int seq = attached.added().getFirst().seq();

        assertThat(as(estate.agent)
                        .answer("/records/" + number + "/attachments/" + seq + "/picture")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aQuoteStandsInTheBoxBehindWhatWasTyped() throws Exception {
        var id = logged();
        note(id, "First line\n\nSecond line", Audience.OWN, estate.dutyOfficer);
        var agent = as(estate.agent);
        var page = agent.open(address(id));
        agent.send(page, address(id) + "/note", address(id) + "/note/draft", new String[] {"text", "Dear Zoe"});

        var quote = page.select("#story a:contains(Quote)").first();
        var again = agent.open(Objects.requireNonNull(quote).attr("href").replace("#write", ""));

        assertThat(Objects.requireNonNull(again.selectFirst("#text")).wholeText())
                .startsWith("Dear Zoe\n\n> ")
                .endsWith(":\n>\n> First line\n>\n> Second line\n\n");
        assertThat(as(estate.user)
                        .open(address(id) + "?quote=" + history(id).version())
                        .select("#text")
                        .text())
                .isEmpty();
    }

    @Test
    void wordsThatFewerMayReadGoOutToMoreOnlyWhenItIsMeant() throws Exception {
        var id = heldByNetwork();
        note(id, "Hello\n" + SECRET, Audience.OWN, estate.agent);
        var agent = as(estate.agent);
        var page = agent.open(address(id));
        int before = history(id).version();
        var values = new String[] {"text", "As we said:\n> " + SECRET, "audience", "EVERYONE"};

        var stopped = agent.send(page, address(id) + "/note", values);

        var again = Jsoup.parse(stopped.getContentAsString());
        assertThat(again.text()).contains("These words are from a note that fewer may read", "internal");
        assertThat(Objects.requireNonNull(again.selectFirst("#text")).wholeText())
                .contains(SECRET);
        assertThat(history(id).version()).isEqualTo(before);
        agent.send(again, address(id) + "/note", "text", SECRET, "audience", "EVERYONE", "widen", "yes");
        assertThat(read(id).getLast().audience()).isEqualTo(Audience.EVERYONE);
        var own = new String[] {"text", SECRET, "audience", "OWN"};
        assertThat(agent.send(agent.open(address(id)), address(id) + "/note", own)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void sharedWithSomeIsNotSharedWithOthers() throws Exception {
        var id = heldByNetwork();
        note(id, SECRET, Audience.NAMED, estate.networkResolver, estate.network);
        var officer = as(estate.dutyOfficer);

        var page = officer.open(address(id));
        assertThat(officer.send(page, address(id) + "/note", "text", SECRET, "audience", "INVOLVED")
                        .getContentAsString())
                .contains("These words are from a note that fewer may read");
        assertThat(officer.send(
                                page,
                                address(id) + "/note",
                                "text",
                                SECRET,
                                "audience",
                                "NAMED",
                                "named",
                                estate.network.toString())
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void itIsShownAsItsReadersWillSeeItAndNothingIsWritten() throws Exception {
        var id = heldByNetwork();
        var agent = as(estate.agent);
        var page = agent.open(address(id));
        int before = history(id).version();
        var values = new String[] {"text", "It is **up**", "audience", "INVOLVED"};

        var shown = agent.send(page, address(id) + "/note", address(id) + "/note/preview", values);

        assertThat(shown.getStatus()).isEqualTo(200);
        var preview = Jsoup.parse(shown.getContentAsString());
        assertThat(preview.select("#preview strong").eachText()).contains("up");
        assertThat(preview.select("#preview").text()).contains("Network", "Not the user");
        assertThat(preview.select("#text").text()).isEqualTo("It is **up**");
        assertThat(preview.select("input[name=audience][checked]").val()).isEqualTo("INVOLVED");
        assertThat(history(id).version()).isEqualTo(before);
        assertThat(agent.send(preview, address(id) + "/note", values).getStatus())
                .isEqualTo(302);
        assertThat(history(id).version()).isEqualTo(before + 1);
    }

    private static List<String> fresh(Document page) {
        return page.select(".fl-entry--new .fl-prose").eachText();
    }

    @Test
    void whatCameSinceTheLastVisitIsMarkedUntilTheNext() throws Exception {
        var id = logged();
        var agent = as(estate.agent);
        assertThat(fresh(agent.open(address(id)))).isEmpty();
        agent.open("/find");
        clock.pass(Duration.ofHours(1));
        note(id, "Came meanwhile", Audience.OWN, estate.dutyOfficer);
        note(id, "I wrote myself", Audience.OWN, estate.agent);

        assertThat(fresh(agent.open(address(id)))).containsExactly("Came meanwhile");
        agent.open("/find");
        clock.pass(Duration.ofMinutes(5));
        assertThat(fresh(agent.open(address(id)))).containsExactly("Came meanwhile");
        agent.open("/find");
        clock.pass(Duration.ofHours(1));
        assertThat(fresh(agent.open(address(id)))).isEmpty();
        assertThat(fresh(as(estate.dutyOfficer).open(address(id)))).isEmpty();
    }

    @Test
    void anEntryHasAnAddressThatShowsItHoweverOldItIs() throws Exception {
        var id = logged();
        for (int index = 0; index < 90; index++) {
            note(id, "Note " + index, Audience.OWN, estate.agent);
        }
        var agent = as(estate.agent);
        var old = read(id).stream()
                .filter(entry -> "Note 10".equals(entry.text()))
                .findFirst()
                .orElseThrow();

        assertThat(agent.open(address(id)).select("#entry-" + old.seq())).isEmpty();
        var page = agent.open(address(id) + "?entry=" + old.seq());
        var entry = Objects.requireNonNull(page.selectFirst("#entry-" + old.seq()));
        assertThat(entry.text()).contains("Note 10");
        assertThat(entry.select(".moj-timeline__date a").attr("href"))
                .isEqualTo(address(id) + "?entry=" + old.seq() + "#entry-" + old.seq());
        assertThat(page.select("a:contains(Show the newest entries)")).hasSize(1);
        assertThat(agent.answer(address(id) + "?entry=2147483647").getStatus()).isEqualTo(200);
        assertThat(agent.answer(address(id) + "?entry=x").getStatus()).isEqualTo(400);
    }
}
