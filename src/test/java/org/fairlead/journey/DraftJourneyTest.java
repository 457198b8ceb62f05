package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.fairlead.draft.Draft;
import org.fairlead.draft.Drafts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is typed is kept, whoever else types: two windows of one person, an owner and a colleague, a long text and a report. */
@Journey
class DraftJourneyTest {

    private static final String STATUS = "[data-draft-status]";
    private static final String NEWS = "[data-draft-news]";

    @Autowired
    Harbour.Parts parts;

    @Autowired
    Drafts drafts;

    @LocalServerPort
    int port;

    private static Locator box(Visitor visitor) {
        return visitor.page().locator("#text");
    }

    /** Types as people do, and waits until it is kept. */
    private static void types(Visitor visitor, String words) {
        box(visitor).click();
        box(visitor).fill(words);
        assertThat(visitor.page().locator(STATUS).first()).containsText("kept");
    }

    @Test
    void twoWindowsOfOnePersonLoseNothing() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Crane stands still")) + "/note";
        try (var desk = harbour.visitor(harbour.estate.agent, port, true);
                var phone = harbour.visitor(harbour.estate.agent, port, true)) {
            desk.open(path);
            phone.open(path);
            types(desk, "From the desk");
            types(phone, "From the phone");

            assertThat(phone.page().locator(NEWS).first()).containsText("Both are kept");
            desk.page().waitForResponse("**/draft", () -> box(desk).fill("From the desk, and at length"));
            desk.open(path);
            assertThat(box(desk)).hasValue("From the desk, and at length");
            phone.open(path.replace("/note", ""));
            phone.page().locator("#drafts a").first().click();
            assertThat(box(phone)).hasValue("From the phone");
            assertThat(Axe.findings(phone.page(), List.of("light"))).isEmpty();
            assertThat(desk.complaints()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void aColleagueSendsASharedDraftWhileItsOwnerWritesOn() {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        var id = harbour.logged("Relay hums");
        harbour.held(id, estate.networkResolver);
        var ours = drafts.keepOver(
                estate.networkResolver,
                new Drafts.Place(id, "note"),
                new Draft.Title("Hand-over", true),
                Map.of("text", List.of("The relay hums")),
                0);
        var path = "/incidents/" + harbour.number(id) + "/note?draft=" + ours.id();
        try (var owner = harbour.visitor(estate.networkResolver, port, true);
                var colleague = harbour.visitor(estate.networkLead, port, true)) {
            owner.open(path);
            colleague.open(path);
            assertThat(box(colleague)).hasValue("The relay hums");
            types(owner, "The relay hums, and so does the fuse");
            assertThat(owner.page().locator(STATUS).first()).containsText("Draft “Hand-over” kept");

            colleague.press("Write a note");
            colleague.sees("Note added", "The relay hums");

            owner.open(path);
            assertThat(box(owner)).hasValue("The relay hums, and so does the fuse");
            colleague.open(path);
            assertThat(box(colleague)).hasValue("The relay hums, and so does the fuse");
            types(colleague, "Both hum");
            types(owner, "The fuse is new");
            assertThat(owner.page().locator(NEWS).first()).containsText("Both are kept");
            assertThat(owner.complaints()).isEmpty();
            assertThat(colleague.complaints()).isEmpty();
        }
    }

    /** Longer than what a browser sends from a page that is gone. */
    @Test
    void aLongTextIsKeptAndSentWithoutBecomingADraftAgain() {
        var harbour = new Harbour(parts);
        var path = "/incidents/" + harbour.number(harbour.logged("Crane stands still")) + "/note";
        var log = "10:42:07 crane 4 – überlastet\n".repeat(1500).strip();
        try (var agent = harbour.visitor(harbour.estate.agent, port, true)) {
            agent.open(path);
            types(agent, log);
            agent.open(path);
            assertThat(box(agent)).hasValue(log);

            box(agent).fill("It works again");
            agent.press("Write a note");
            agent.sees("Note added", "It works again");
            agent.open(path);
            assertThat(box(agent)).hasValue("");
            assertThat(agent.complaints()).isEmpty();
        }
    }

    @Test
    void aReportThatWasLeftIsGoneOnWith() {
        var harbour = new Harbour(parts);
        try (var user = harbour.visitor(harbour.estate.user, port, true)) {
            user.open("/incidents/new");
            user.page().locator("#description").click();
            user.page().locator("#description").fill("The crane stood still at ten, and again at noon");
            assertThat(user.page().locator(STATUS)).containsText("Draft kept");

            user.open("/");
            user.open("/incidents/new");
            user.sees("You were writing this at", "The crane stood still at ten");
            assertThat(Axe.findings(user.page(), List.of("light"))).isEmpty();
            user.press("Go on");
            assertThat(user.page().locator("#description")).hasValue("The crane stood still at ten, and again at noon");
            user.page().locator("#title").fill("Crane");
            user.press("Send the report");
            user.sees("Crane");
            user.open("/incidents/new");
            assertThat(user.page().locator("[data-unsent]")).hasCount(0);
            user.open("/drafts");
            user.sees("You have no drafts");
            assertThat(user.complaints()).isEmpty();
        }
    }
}
