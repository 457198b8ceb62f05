package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.fairlead.incident.IncidentLifecycle;
import org.fairlead.incident.IncidentState;
import org.fairlead.record.RecordId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do in lists all day: sort, move cards, change cells, look at a row in short. */
@Journey
class ListJourneyTest {

    private static final List<String> THEMES = List.of("light", "dark", "contrast");

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    private static String list(Harbour harbour, String more) {
        return "/incidents?filter=service+%3D+" + harbour.estate.service + more;
    }

    private static IncidentState state(Harbour harbour, RecordId id) {
        return IncidentLifecycle.state(harbour.history(id).header());
    }

    private static void fits(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
    }

    @Test
    void aHeadingSortsAndSaysSo() {
        var harbour = new Harbour(parts);
        harbour.logged("Mail is late");
        var held = harbour.logged("Calendar is empty");
        harbour.held(held, harbour.estate.networkResolver);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open(list(harbour, ""));
            var head = agent.page().locator("thead th", new Page.LocatorOptions().setHasText("Held by"));
            head.locator("a").click();
            assertThat(head).hasAttribute("aria-sort", "ascending");
            var up = agent.texts("tbody th .fl-mono");
            head.locator("a").focus();
            agent.page().keyboard().press("Enter");
            assertThat(head).hasAttribute("aria-sort", "descending");
            assertThat(agent.texts("tbody th .fl-mono"))
                    .isEqualTo(up.reversed())
                    .hasSize(2);
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void whatIsDoneWithTickedRowsIsOfferedOnceOneIsTicked() {
        var harbour = new Harbour(parts);
        harbour.logged("Mail is late");
        harbour.logged("Calendar is empty");
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open(list(harbour, ""));
            var change = agent.page().locator("#ticks button");
            assertThat(change).isHidden();

            agent.page().locator("tbody .fl-tick").first().check();

            assertThat(change).isVisible();
            assertThat(change).hasText("Change these 1");
        }
    }

    @Test
    void aCardIsMovedByDraggingAndByKey() {
        var harbour = new Harbour(parts);
        var dragged = harbour.logged("Mail is late");
        var keyed = harbour.logged("Calendar is empty");
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open(list(harbour, "&layout=board"));
            var page = agent.page();
            assertThat(page.locator("[data-board]")).isVisible();
            assertThat(Axe.findings(page, THEMES)).isEmpty();

            card(page, harbour.number(dragged)).dragTo(page.locator("[data-column=IN_PROGRESS]"));
            assertThat(page.locator("[data-column=IN_PROGRESS] [data-card]")).hasCount(1);
            assertThat(card(page, harbour.number(dragged)).locator("a").first()).isFocused();
            assertThat(state(harbour, dragged)).isEqualTo(IncidentState.IN_PROGRESS);

            card(page, harbour.number(keyed)).locator("a").first().focus();
            page.keyboard().press("Control+Shift+ArrowRight");
            assertThat(page.locator("[data-column=IN_PROGRESS] [data-card]")).hasCount(2);
            assertThat(card(page, harbour.number(keyed)).locator("a").first()).isFocused();
            assertThat(state(harbour, keyed)).isEqualTo(IncidentState.IN_PROGRESS);

            page.keyboard().press("Control+Shift+ArrowRight");
            page.waitForURL("**/pause");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    private static Locator card(Page page, String number) {
        return page.locator("[data-card='" + number + "']");
    }

    @Test
    void whereACardMayNotGoIsSaidWhileItIsHeld() {
        var harbour = new Harbour(parts);
        var held = harbour.logged("Mail is late");
        harbour.held(held, harbour.estate.networkResolver);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open(list(harbour, "&layout=board"));
            var page = agent.page();
            var resolved = page.locator("[data-column=RESOLVED]");
            card(page, harbour.number(held)).hover();
            page.mouse().down();
            resolved.hover();
            resolved.hover();

            assertThat(resolved.locator("[data-why]")).containsText("That is for");
            page.mouse().up();
            assertThat(resolved.locator("[data-card]")).hasCount(0);
            assertThat(state(harbour, held)).isEqualTo(IncidentState.IN_PROGRESS);

            card(page, harbour.number(held)).locator("a").first().focus();
            page.keyboard().press("Control+Shift+ArrowLeft");
            assertThat(page.locator("[data-board-says]")).containsText("Nothing becomes new again");
        }
    }

    @Test
    void withoutScriptsACardIsMovedByItsPage() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        try (var agent = harbour.visitor(harbour.estate.agent, port, false)) {
            agent.open(list(harbour, "&layout=board"));
            card(agent.page(), harbour.number(id)).locator("[data-move]").click();
            agent.select("to", "IN_PROGRESS");
            agent.press("Move it");

            assertThat(agent.page().locator("[data-column=IN_PROGRESS] [data-card]"))
                    .hasCount(1);
            assertThat(state(harbour, id)).isEqualTo(IncidentState.IN_PROGRESS);
        }
    }

    @Test
    void twoWhoChangeOneCellAreShownBothTexts() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        var number = harbour.number(id);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var duty = harbour.visitor(harbour.estate.dutyOfficer, port, true)) {
            var mine = opened(agent, harbour, number);
            var theirs = opened(duty, harbour, number);
            theirs.fill("Mail from the north is late");
            theirs.press("Enter");
            assertThat(duty.page().locator("[id='" + number + "'] td").first())
                    .containsText("Mail from the north is late");
            assertThat(duty.page().locator("[data-edit][href$='" + number + "/fields/title']"))
                    .isFocused();

            mine.fill("Mail is slow");
            mine.press("Enter");
            var wrong = agent.page().locator("#title-error");
            assertThat(wrong).containsText("Mail from the north is late");
            assertThat(wrong).containsText("You have “Mail is slow”");
            assertThat(agent.page().locator("#title")).hasValue("Mail is slow");
            assertThat(Axe.findings(agent.page(), THEMES)).isEmpty();
            agent.page().locator("#title").press("Enter");
            assertThat(agent.page().locator(".fl-form--cell")).hasCount(0);
            assertThat(agent.page().locator("[id='" + number + "'] td").first()).containsText("Mail is slow");
            assertThat(harbour.history(id).header().subject().title()).isEqualTo("Mail is slow");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    /** The title's cell, opened by keyboard. */
    private static Locator opened(Visitor visitor, Harbour harbour, String number) {
        visitor.open(list(harbour, ""));
        visitor.page()
                .locator("[data-edit][href$='" + number + "/fields/title']")
                .focus();
        visitor.page().keyboard().press("Enter");
        var field = visitor.page().locator("#title");
        assertThat(field).isFocused();
        return field;
    }

    @Test
    void escapeLeavesACellAsItWasAndTheRecordIsChangedTheSameWay() {
        var harbour = new Harbour(parts);
        var id = harbour.logged("Mail is late");
        var number = harbour.number(id);
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var plain = harbour.visitor(harbour.estate.agent, port, false)) {
            opened(agent, harbour, number).fill("Something else");
            agent.page().keyboard().press("Escape");
            assertThat(agent.page().locator("[data-edit][href$='" + number + "/fields/title']"))
                    .isFocused();
            assertThat(agent.page().locator("[id='" + number + "']")).containsText("Mail is late");

            agent.open("/incidents/" + number);
            agent.page().locator("[data-edit][href$='/fields/urgency']").click();
            agent.page().locator("#facts .govuk-radios input[value=Low]").check();
            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator("#facts")).containsText("Low");
            assertThat(agent.page().locator("#facts form")).hasCount(0);

            plain.open(list(harbour, ""));
            plain.page()
                    .locator("[data-edit][href$='" + number + "/fields/title']")
                    .click();
            plain.fill("Title", "Mail is slow");
            plain.press("Save");
            assertThat(plain.page().locator("[id='" + number + "']")).containsText("Mail is slow");
        }
    }

    @Test
    void whoeverChangesHowAListStandsGoesOnWhereTheyWere() {
        var harbour = new Harbour(parts);
        harbour.logged("Tide gauge is silent");
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open("/incidents");
            var page = agent.page();
            page.locator(".fl-options > summary").click();
            var earlier = page.locator(".fl-columns a")
                    .filter(new Locator.FilterOptions().setHasText("earlier"))
                    .last();
            var words = earlier.textContent();
            earlier.focus();
            page.keyboard().press("Enter");
            page.waitForURL("**/incidents?**");
            assertThat(page.locator(":focus")).hasText(words.strip());

            page.locator(".fl-build > summary").click();
            page.locator(".fl-build__form button").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator(".fl-build__form :focus")).hasCount(1);
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void aRowIsLookedAtInPlaceByKey() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Mail is late"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var plain = harbour.visitor(harbour.estate.agent, port, false)) {
            agent.open(list(harbour, ""));
            var page = agent.page();
            page.locator("[id='" + number + "'] .fl-mono").focus();
            page.keyboard().press("Space");
            assertThat(page.locator(".fl-previewed")).containsText("Ten minutes late since this morning");
            assertThat(page.locator("[id='" + number + "'] [data-preview]")).hasAttribute("aria-expanded", "true");
            assertThat(Axe.findings(page, THEMES)).isEmpty();
            page.setViewportSize(360, 740);
            fits(page);
            page.keyboard().press("Escape");
            assertThat(page.locator(".fl-previewed")).hasCount(0);
            assertThat(agent.complaints()).isEmpty();

            plain.open(list(harbour, ""));
            plain.page().locator("[id='" + number + "'] [data-preview]").click();
            plain.sees("Ten minutes late since this morning");
        }
    }

    @Test
    void newsAreToldAndTheListStaysUntilItIsAskedForAgain() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Mail is late"));
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            var page = agent.page();
            page.addInitScript(
                    "const wait = setInterval; window.setInterval = (act, after) => wait(act, Math.min(after, 500));");
            agent.open(list(harbour, ""));
            harbour.logged("Calendar is empty");

            var newer = page.locator(".fl-newer");
            assertThat(newer).containsText("1 newer");
            assertThat(page.locator("tbody tr")).hasCount(1);
            harbour.offered(harbour.find(number), harbour.estate.network, harbour.estate.agent);
            assertThat(page.locator("[id='" + number + "'] .fl-changed")).containsText("Changed");
            newer.locator("a").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
        }
    }
}
