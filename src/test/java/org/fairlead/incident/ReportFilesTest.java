package org.fairlead.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.fairlead.attachment.AttachedFile;
import org.fairlead.attachment.Attachments;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Records;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** Photos and files that are sent with a report: all of it is kept, or nothing is and everything typed stands in the form. */
@StandingTest
class ReportFilesTest extends OnIncidents {

    @Autowired
    MockMvc http;

    @Autowired
    Attachments attachments;

    @Autowired
    Records records;

    private Browsing user;
    private Document page;

    @BeforeEach
    void theFormOfSomebodyWhoReports() throws Exception {
        user = new Browsing(http, scripts, estate.user);
        page = user.open("/incidents/new");
    }

    private static MockMultipartFile photo(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return new MockMultipartFile("file", name, "image/png", out.toByteArray());
    }

    private static MockMultipartFile script() {
        var bytes = "<!doctype html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        return new MockMultipartFile("file", "setup.html", "text/html", bytes);
    }

    private static String[] values(String title) {
        return new String[] {"title", title, "description", "Since nine", "impact", "Site", "urgency", "Low"};
    }

    private MockHttpServletResponse send(String title, MockMultipartFile... files) throws Exception {
        return user.sendParts(page, "/incidents", List.of(files), values(title));
    }

    private List<AttachedFile> files(String address, Actor actor) {
        var id = records.find(actor, address.replace("/incidents/", "")).orElseThrow();
        return attachments.list(id, actor);
    }

    private static Document refused(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getRedirectedUrl()).isNull();
        return Jsoup.parse(answer.getContentAsString());
    }

    private long reported() throws Exception {
        return user.open("/incidents").select("tbody tr").size();
    }

    @Test
    void severalPhotosAreOnTheIncidentForEverybodyOnIt() throws Exception {
        var answer = send("The printer smokes", photo("one.png"), photo("two.png"));

        var address = Objects.requireNonNull(answer.getRedirectedUrl());
        assertThat(files(address, estate.user))
                .extracting(file -> file.file().name())
                .containsExactly("one.png", "two.png");
        assertThat(files(address, estate.agent)).hasSize(2);
        assertThat(user.open(address).select(".fl-notice, [role=status]").text())
                .contains("2 files are with it");
    }

    @Test
    void withoutAFileTheFormIsSentAsBefore() throws Exception {
        var nothing = new MockMultipartFile("file", "", "application/octet-stream", new byte[0]);

        var address =
                Objects.requireNonNull(send("The printer is slow", nothing).getRedirectedUrl());

        assertThat(files(address, estate.user)).isEmpty();
    }

    @Test
    void aFileThatIsNotTakenKeepsWhatWasTypedAndIsNamed() throws Exception {
        long before = reported();

        var form = refused(send("The screen is black", photo("one.png"), script()));

        assertThat(form.select("#title").attr("value")).isEqualTo("The screen is black");
        assertThat(form.select("#description").text()).isEqualTo("Since nine");
        assertThat(form.select("input[name=urgency][checked]").attr("value")).isEqualTo("Low");
        assertThat(form.select("a[href=#file]").text()).contains("setup.html").doesNotContain("one.png");
        assertThat(form.select("#file-hint").text()).contains("one.png", "setup.html");
        assertThat(reported()).isEqualTo(before);
    }

    @Test
    void whatIsWrongWithWordsAndFilesIsSaidAtOnce() throws Exception {
        var form = refused(send("", script()));

        assertThat(form.select(".govuk-error-summary a").eachAttr("href")).contains("#title", "#file");
    }

    @Test
    void filesOfARefusedFormAreAskedForAgain() throws Exception {
        var form = refused(send("", photo("one.png")));

        assertThat(form.select("#file-error").text()).contains("one.png");
    }

    @Test
    void tooManyAtOnceAreRefusedBeforeAnyIsLookedInto() throws Exception {
        var many = IntStream.range(0, attachments.limits().atOnce() + 1)
                .mapToObj(each -> script())
                .toArray(MockMultipartFile[]::new);

        var form = refused(send("The screen is black", many));

        assertThat(form.select("#file-error").text())
                .contains("more than " + attachments.limits().atOnce());
    }

    @Test
    void sentTwiceItIsLoggedOnce() throws Exception {
        var first = send("The door is stuck", photo("one.png")).getRedirectedUrl();
        var second = send("The door is stuck", photo("one.png")).getRedirectedUrl();

        assertThat(second).isEqualTo(first);
        assertThat(files(Objects.requireNonNull(first), estate.user)).hasSize(1);
    }

    @Test
    void sentAgainFromAPageThatKeptADraftMeanwhileItIsLoggedOnce() throws Exception {
        var first = send("The door is stuck", photo("one.png")).getRedirectedUrl();
        var values = Stream.concat(
                        Arrays.stream(values("The door is stuck")), Stream.of("draft", "", "draftVersion", "3"))
                .toArray(String[]::new);

        var second = user.sendParts(page, "/incidents", List.of(photo("one.png")), values);

        assertThat(second.getRedirectedUrl()).isEqualTo(first);
        assertThat(files(Objects.requireNonNull(first), estate.user)).hasSize(1);
    }

    @Test
    void lookingForSimilarOnesSaysWhichFilesToChooseAgain() throws Exception {
        var values = Stream.concat(Arrays.stream(values("The door is stuck")), Stream.of("look", "similar"))
                .toArray(String[]::new);

        var form = refused(user.sendParts(page, "/incidents", List.of(photo("one.png")), values));

        assertThat(form.select("#file-hint").text()).contains("one.png");
        assertThat(form.select(".govuk-error-summary")).isEmpty();
    }
}
