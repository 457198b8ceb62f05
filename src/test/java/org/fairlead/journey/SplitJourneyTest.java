package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody works through a list with the record beside it: what they do leaves the list, their place in it and their scroll. */
@Journey
class SplitJourneyTest {

    private static final int MANY = 30;
    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private static int scrolled(Page page) {
        return (int) page.evaluate("() => Math.round(document.querySelector('.fl-split__rows').scrollTop)");
    }

    private static Locator current(Page page) {
        return page.locator(".fl-split__row[aria-current]");
    }

    private static Locator row(Page page, String number) {
        return page.locator(".fl-split__row").filter(new Locator.FilterOptions().setHasText(number));
    }

    @Test
    void notingAndAcceptingKeepTheListThePlaceAndTheScroll() {
        var harbour = new Harbour(parts);
        var numbers = new ArrayList<String>();
        for (int each = 0; each < MANY; each++) {
            var id = harbour.logged("Mail is late " + each);
            harbour.offered(id, harbour.estate.network, harbour.estate.agent);
            numbers.add(harbour.number(id));
        }
        try (var resolver = harbour.visitor(harbour.estate.networkResolver, port, true)) {
            var page = resolver.page();
            resolver.open("/incidents?sort=opened&layout=split&filter=offered+%3D+my-party");
            var noted = numbers.get(MANY - 6);
            var accepted = numbers.get(MANY - 5);
            row(page, noted).click();
            assertThat(page.locator("#beside")).containsText(noted);
            page.waitForURL("**show=" + noted);
            var rows = page.locator(".fl-split__row").count();
            int scroll = scrolled(page);
            assertThat(scroll).isPositive();

            page.locator("#beside textarea[name=text]").fill("We look at the relay");
            resolver.press("Add the note");
            assertThat(page.locator("#story")).containsText("We look at the relay");
            assertThat(page.url()).contains("layout=split").endsWith("show=" + noted);
            assertThat(current(page)).containsText(noted);
            assertThat(page.locator(".fl-split__row")).hasCount(rows);
            assertThat(scrolled(page)).isEqualTo(scroll);

            page.keyboard().press("j");
            page.waitForURL("**show=" + accepted);
            assertThat(page.locator("#beside")).containsText(accepted);
            scroll = scrolled(page);
            page.locator("#beside form[action$='/accept'] button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main")).containsText("It no longer fits this list");
            assertThat(page.url()).endsWith("show=" + accepted);
            assertThat(current(page)).containsText(accepted);
            assertThat(current(page)).isFocused();
            assertThat(scrolled(page)).isEqualTo(scroll);
            assertThat(Axe.findings(page, THEMES)).isEmpty();

            page.keyboard().press("j");
            page.waitForURL("**show=" + numbers.get(MANY - 4));
            assertThat(page.locator("#beside")).containsText(numbers.get(MANY - 4));
            assertThat(resolver.complaints()).isEmpty();
        }
    }

    @Test
    void withoutScriptsOneIsLedBackToTheSamePlace() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        harbour.logged("Calendar is empty");
        try (var agent = harbour.visitor(harbour.estate.agent, port, false)) {
            agent.open("/incidents?layout=split&filter=service+%3D+" + harbour.estate.service + "&show="
                    + harbour.number(id));
            agent.press("Resolve");
            agent.choose("Fixed");
            agent.fill("What was done", "The relay was changed");
            agent.press("Resolve");
            assertThat(agent.page().url()).contains("layout=split").endsWith("show=" + harbour.number(id));
            assertThat(current(agent.page())).containsText(harbour.number(id));
            agent.sees("Resolved");
        }
    }
}
