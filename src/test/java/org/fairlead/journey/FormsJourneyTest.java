package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Forms as people fill them in: photos with a report, a note put right, where a form begins, a broadcast by its words. */
@Journey
class FormsJourneyTest {

    private static final List<String> LOOKS = List.of("light", "dark", "contrast");

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private static FilePayload photo(String name) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 40, BufferedImage.TYPE_INT_RGB), "png", out);
        return new FilePayload(name, "image/png", out.toByteArray());
    }

    private static FilePayload script() {
        return new FilePayload("setup.html", "text/html", "<!doctype html>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void photosComeWithAReportWithAndWithoutScripts() throws IOException {
        var harbour = new Harbour(parts);
        for (boolean scripts : new boolean[] {true, false}) {
            try (var user = harbour.visitor(harbour.estate.user, port, scripts)) {
                var page = user.page();
                page.setViewportSize(360, 740);
                user.open("/incidents/new");
                page.locator("#title").fill("The winch smokes");
                page.locator("#file").setInputFiles(new FilePayload[] {photo("one.png"), script()});
                user.press("Send the report");
                assertThat(page.locator(".govuk-error-summary")).containsText("setup.html");
                assertThat(page.locator("#title")).hasValue("The winch smokes");
                if (scripts) {
                    assertThat(Axe.findings(page, LOOKS)).isEmpty();
                }

                page.locator("#file").setInputFiles(new FilePayload[] {photo("one.png"), photo("two.png")});
                user.press("Send the report");

                page.waitForURL(Pattern.compile(".*/incidents/INC-.*"));
                assertThat(page.locator(".fl-notice").first()).containsText("2 files are with it");
                assertThat(page.locator("#story")).containsText("two.png");
                assertThat(user.complaints()).isEmpty();
            }
        }
    }

    @Test
    void aNoteIsPutRightByKeyboardAlone() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Bollard camera is dark"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            agent.open("/incidents/" + number);
            page.keyboard().press("n");
            page.keyboard().type("Relay 4 is dead");
            page.getByText("Add the note", new Page.GetByTextOptions().setExact(true))
                    .focus();
            page.keyboard().press("Enter");
            var note = page.locator("#story li:has-text('Relay 4 is dead')").first();
            note.getByText("Correct", new Locator.GetByTextOptions().setExact(true))
                    .focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/correct-note**");
            var words = page.locator("textarea[name=text]");
            assertThat(words).isFocused();
            assertThat(words).hasValue("Relay 4 is dead");
            assertThat(Axe.findings(page, LOOKS)).isEmpty();

            words.fill("Relay 14 is dead");
            agent.press("Correct a note");

            var corrected = page.locator("#story li:has(details:has-text('Relay 4 is dead'))");
            assertThat(corrected).containsText("Corrected by");
            assertThat(corrected).containsText("Relay 14 is dead");
            assertThat(corrected.locator("details .fl-prose")).not().isVisible();
            corrected.locator("summary").focus();
            page.keyboard().press("Enter");
            assertThat(corrected.locator("details .fl-prose")).isVisible();
            assertThat(Axe.findings(page, LOOKS)).isEmpty();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void aFormBeginsInItsFirstFieldWhichTellsItsHeading() {
        var harbour = new Harbour(parts);
        try (var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            var page = duty.page();
            duty.open("/incidents/new");
            assertThat(page.locator("#title")).isFocused();
            assertThat(page.locator("#title")).hasAccessibleDescription(Pattern.compile("Log an incident.*"));

            duty.open("/broadcasts/new");
            assertThat(page.locator("#en")).isFocused();
            assertThat(page.locator("#to")).not().isVisible();
            assertThat(Axe.findings(page, LOOKS)).isEmpty();
            page.keyboard().type("The lift is out of order");
            duty.press("Save");
            page.waitForURL("**/broadcasts");
            assertThat(page.locator("main")).containsText("The lift is out of order");

            duty.open("/broadcasts/new");
            duty.press("Save");
            assertThat(page.locator(".govuk-error-summary")).isFocused();
            assertThat(duty.complaints()).isEmpty();
        }
    }
}
