package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A dashboard is arranged by mouse and by key, and hangs on a wall until its session ends. */
@Journey
class DashboardJourneyTest {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private static Locator tile(Page page, String title) {
        return page.locator("[data-tile][data-title='" + title + "']");
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void tilesAreMovedAndSizedAndTheWallKeepsItselfUpToDate() {
        var harbour = new Harbour(parts);
        harbour.logged("Mail is late");
        try (var officer = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            var page = officer.page();
            officer.open("/dashboards/new");
            officer.fill("Name", "The watch");
            officer.press("Make it");
            assertThat(page.locator("[data-tile]")).hasCount(7);
            assertThat(Axe.findings(page, THEMES)).isEmpty();

            tile(page, "Open").locator("[data-grip]").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("[data-tile]").nth(1)).hasAttribute("data-title", "Open");
            assertThat(tile(page, "Open").locator("[data-grip]")).isFocused();
            page.keyboard().press("Shift+ArrowRight");
            assertThat(tile(page, "Open")).hasAttribute("data-width", "2");
            assertThat(page.locator("[data-dash-says]")).containsText("Open: place 2 of 7, 2 wide, 1 high");

            tile(page, "By state")
                    .locator("[data-grip]")
                    .dragTo(page.locator("[data-tile]").first());
            assertThat(page.locator("[data-tile]").first()).hasAttribute("data-title", "By state");
            page.setViewportSize(360, 740);
            fits(page);
            page.setViewportSize(1280, 900);

            officer.press("Done");
            assertThat(page.locator(".fl-dash__tile")).hasCount(7);
            assertThat(page.locator(".fl-dash__tile h2").first()).hasText("By state");
            assertThat(Axe.findings(page, THEMES)).isEmpty();
            fits(page);

            page.getByText("Wall-board").first().click();
            assertThat(page.locator("[data-wall-heard]")).containsText("As of");
            assertThat(Axe.findings(page, THEMES)).isEmpty();
            fits(page);
            page.context().clearCookies();
            page.evaluate("() => document.dispatchEvent(new Event('visibilitychange'))");
            assertThat(page.locator("[data-wall-says]")).containsText("The session has ended");
        }
    }
}
