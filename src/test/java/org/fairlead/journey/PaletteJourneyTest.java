package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding and beginning things from anywhere, by keyboard alone and without scripts. */
@Journey
class PaletteJourneyTest {

    private static final String FITS =
            "() => document.documentElement.scrollWidth <= document.documentElement.clientWidth";

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void aRecordIsFoundAndOpenedByKeyboardAlone() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Bollard camera is dark"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents");
            var page = agent.page();
            page.locator(".fl-brand").focus();
            page.keyboard().press("Control+k");
            var box = page.locator("#palette-words");
            assertThat(box).isFocused();
            assertThat(options(agent).first()).isVisible();
            assertThat(page.locator("#palette-said")).containsText("suggestions");

            page.keyboard().type("bollard cam");
            var option = options(agent).filter(new Locator.FilterOptions().setHasText(number));
            assertThat(option).isVisible();
            assertThat(option.locator("mark").first()).hasText("Bollard");
            assertThat(Axe.findings(page, List.of("light", "dark", "contrast"))).isEmpty();
            down(agent, number);
            assertThat(box).isFocused();
            page.keyboard().press("Enter");
            page.waitForURL("**/incidents/" + number);

            page.keyboard().press("Control+k");
            assertThat(options(agent).first()).hasAttribute("href", Pattern.compile(".*/incidents/" + number + "/.*"));
            assertThat(options(agent)
                            .filter(new Locator.FilterOptions().setHasText(number))
                            .first())
                    .isVisible();
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static Locator options(Visitor visitor) {
        return visitor.page().locator("#palette [role=option]");
    }

    /** Presses the arrow until the option with the text is the one that Enter takes. */
    private static void down(Visitor visitor, String text) {
        var page = visitor.page();
        assertThat(page.locator("#palette-list[aria-busy=false]")).hasCount(1);
        for (int step = 0; step < 30; step++) {
            var chosen = page.locator("#palette [aria-selected=true]");
            assertThat(chosen).hasCount(1);
            assertThat(page.locator("#palette-words").getAttribute("aria-activedescendant"))
                    .isEqualTo(chosen.getAttribute("id"));
            if (chosen.innerText().contains(text)) {
                return;
            }
            page.keyboard().press("ArrowDown");
        }
        throw new AssertionError("the arrows never came to " + text);
    }

    /** What a browser does with the rules is the browser's; that it understands them is seen from the page having been there already. */
    @Test
    void aPageIsAskedForWhenItsLinkIsPressed() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/");
            var page = agent.page();
            page.waitForResponse(response -> response.url().endsWith(".speculationrules"), () -> page.reload());
            page.locator("nav a[href='/incidents']").first().hover();

            page.mouse().down();
            page.waitForTimeout(1_000);
            page.mouse().up();
            page.waitForURL("**/incidents");

            assertThat(page.evaluate("() => performance.getEntriesByType('navigation')[0].deliveryType"))
                    .isEqualTo("navigational-prefetch");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void escapeGivesTheFocusBack() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/");
            var page = agent.page();
            var opener = page.locator("[data-opens-palette]");
            opener.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#palette")).isVisible();
            page.keyboard().type("?");
            assertThat(page.locator("#shortcuts")).not().isVisible();

            page.keyboard().press("Escape");

            assertThat(page.locator("#palette")).not().isVisible();
            assertThat(opener).isFocused();
            page.keyboard().press("Control+k");
            page.locator("#palette-words").fill("log an");
            down(agent, "Log an incident");
            page.keyboard().press("Enter");
            page.waitForURL("**/incidents/new");
        }
    }

    @Test
    void whatThisPageCanDoComesFirst() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Winch brake slips"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents/" + number);
            var page = agent.page();
            page.keyboard().press("Control+k");
            page.keyboard().type("hand over");
            var first = page.locator("#palette [role=option]").first();
            assertThat(first.locator("kbd")).hasText("h");
            assertThat(first).hasAttribute("aria-selected", "true");

            page.keyboard().press("Enter");

            page.waitForURL("**/incidents/" + number + "/hand-over");
        }
    }

    @Test
    void whatIsOnesOwnIsFoundByTheWordsPeopleUse() {
        var harbour = new Harbour(parts);
        harbour.logged("Sign out of the harbour office fails");
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents");
            var page = agent.page();
            for (var words : List.of("keys", "your settings", "welsh", "cymraeg", "contrast", "sign out")) {
                page.keyboard().press("Control+k");
                page.locator("#palette-words").fill(words);
                assertThat(page.locator("#palette-list[aria-busy=false]")).hasCount(1);
                assertThat(page.locator("[aria-labelledby=palette-own] [role=option]")
                                .first())
                        .isVisible();
                if (!words.equals("sign out")) {
                    page.keyboard().press("Escape");
                }
            }
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Sign out");
            assertThat(Axe.findings(page, List.of("light", "dark", "contrast"))).isEmpty();

            page.keyboard().press("Enter");

            page.waitForURL("**/sign-in**");
        }
    }

    @Test
    void coloursAreChangedFromThePalette() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents");
            var page = agent.page();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette-list[aria-busy=false]")).hasCount(1);
            page.keyboard().type("theme dark");
            page.keyboard().press("Enter");

            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void takingBackWhatOneOfferedComesBeforeTheWatch() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Capstan is stuck");
        harbour.offered(id, harbour.estate.network, harbour.estate.agent);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents/" + harbour.number(id));
            var page = agent.page();
            page.keyboard().press("Control+k");
            page.keyboard().type("take");

            assertThat(page.locator("#palette-list[aria-busy=false]")).hasCount(1);
            assertThat(page.locator("#palette [aria-selected=true]")).containsText("Withdraw the offer");
        }
    }

    /** A key that is given to something else takes what was there to the key it had: none stands for two things, none is lost. */
    @Test
    void twoKeysChangePlacesOnThisDevice() {
        var harbour = new Harbour(parts);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents");
            var page = agent.page();
            page.keyboard().press("?");
            page.locator("[data-changes-keys]").click();
            var search = page.getByLabel("Go to the search box");
            assertThat(search).isFocused();
            page.keyboard().type("7");
            page.keyboard().press("Tab");
            assertThat(page.locator("#shortcuts [role=status]")).containsText("neither a digit");
            assertThat(search).hasValue("/");

            search.focus();
            page.keyboard().type("j");
            page.keyboard().press("Tab");
            assertThat(page.locator("#shortcuts [role=status]")).containsText("is done by / now");
            page.keyboard().press("Escape");
            agent.open("/incidents");
            page.keyboard().press("j");

            assertThat(page.locator("#find")).isFocused();
            page.locator("#find").blur();
            page.keyboard().press("?");
            assertThat(page.locator("#shortcuts kbd[data-usual=j]")).hasText("/");
            page.locator("[data-changes-keys]").click();
            page.getByText("All keys as they were").click();
            assertThat(search).hasValue("/");
        }
    }

    /** Who types fast and presses Enter means what they typed, not what the list still shows of what was there before. */
    @Test
    void enterWaitsForTheAnswerToWhatWasTyped() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Gangway winch squeals"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/");
            var page = agent.page();
            page.locator("[data-opens-palette]").click();
            assertThat(page.locator("#palette-list[aria-busy=false]")).hasCount(1);

            page.keyboard().type(number);
            page.keyboard().press("Enter");

            page.waitForURL("**/incidents/" + number);
        }
    }

    @Test
    void onAPhoneItFitsAndWithoutScriptsItIsAPage() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Fender light flickers"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var plain = harbour.visitor(harbour.estate.agent, port, false)) {
            agent.page().setViewportSize(360, 740);
            agent.open("/");
            agent.page().locator("[data-opens-palette]").click();
            agent.page().keyboard().type("fender");
            var option = options(agent).filter(new Locator.FilterOptions().setHasText(number));
            assertThat(option).isVisible();
            assertThat(agent.page().evaluate(FITS)).isEqualTo(true);
            option.click();
            agent.page().waitForURL("**/incidents/" + number);

            plain.open("/");
            plain.page().locator("[data-opens-palette]").click();
            plain.sees("Find");
            plain.open("/find?q=fender");
            plain.press("Fender light flickers");
            plain.page().waitForURL("**/incidents/" + number);
        }
    }
}
