package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import org.fairlead.incident.WriteNote;
import org.fairlead.record.Audience;
import org.fairlead.record.Intent;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A record on paper: everything that was on the screen to read, nothing to press, each sheet marked. */
@Journey
class PrintJourneyTest {

    private static final int NOTES = 60;
    private static final Path KEPT = Path.of("target/pages/printed.pdf");

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void aRecordIsPrintedWithoutWhatIsPressed() throws IOException {
        var harbour = new Harbour(parts);
        var agent = harbour.estate.agent;
        var id = harbour.logged("Relay hums");
        harbour.logged("Relay hums again");
        for (int note = 1; note <= NOTES; note++) {
            parts.incidents()
                    .note(
                            id,
                            new WriteNote("Observation " + note + " of the relay", Audience.EVERYONE, Set.of()),
                            agent,
                            Intent.NONE);
        }
        try (var visitor = harbour.visitor(agent, port, true)) {
            visitor.open("/incidents/" + harbour.number(id));
            var page = visitor.page();
            page.locator("[hx-trigger=revealed]").first().scrollIntoViewIfNeeded();
            assertThat(page.locator("[hx-trigger=revealed] > a:only-child")).hasCount(0);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            assertThat(page.locator("h1")).isVisible();
            assertThat(page.locator(".moj-timeline__item").first()).isVisible();
            assertThat(page.locator("[hx-trigger=revealed]").first()).isVisible();
            assertThat(page.locator(".fl-header")).isHidden();
            assertThat(page.locator("textarea:visible, main button:visible")).hasCount(0);
            Files.createDirectories(KEPT.getParent());
            page.pdf(new Page.PdfOptions().setPath(KEPT).setPreferCSSPageSize(true));
        }
        assertThat(sheets(Files.readString(KEPT, java.nio.charset.StandardCharsets.ISO_8859_1)))
                .as("sheets")
                .isGreaterThan(1);
    }

    private static long sheets(String pdf) {
        return Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }
}
