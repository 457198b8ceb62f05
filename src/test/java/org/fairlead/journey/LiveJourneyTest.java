package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two people at one record: each is told at once of what the other does. */
@Journey
class LiveJourneyTest {

    /** In milliseconds; without a stream a page asks every fifteen seconds. */
    private static final int AT_ONCE = 10_000;

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    /** Where a stream cannot be had, as behind some proxies, the page asks by itself. */
    @Test
    void withoutAStreamThePageGoesOnAsking() {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        var id = harbour.logged("Relay hums");
        var path = "/incidents/" + harbour.number(id);
        try (var agent = harbour.visitor(estate.agent, port, true);
                var officer = harbour.visitor(estate.dutyOfficer, port, true)) {
            agent.page().route("**/live?records=*", Route::abort);
            agent.open(path);
            officer.open(path);
            officer.page().locator("#text").fill("It hums at night only");
            officer.press("Add the note");
            officer.sees("Note added");

            assertThat(agent.page().locator("[data-present]").first()).containsText("It hums at night only");
        }
    }

    @Test
    void oneReadsWhatTheOtherWritesWithoutAskingForIt() {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        var id = harbour.logged("Relay is slow");
        var path = "/incidents/" + harbour.number(id);
        try (var agent = harbour.visitor(estate.agent, port, true);
                var officer = harbour.visitor(estate.dutyOfficer, port, true)) {
            var streams = agent.page().waitForResponse("**/live?records=*", () -> agent.open(path));
            assertThat(streams.headerValue("content-type")).startsWith("text/event-stream");
            officer.open(path);
            var told = agent.page().locator("[data-present]").first();
            var atOnce = new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE);
            assertThat(told).containsText("has it open", atOnce);

            agent.page().locator("#text").fill("I am half way through");
            officer.page().locator("#text").fill("Ask the northern site first");
            officer.press("Add the note");
            officer.sees("Note added");

            assertThat(told).containsText("Ask the northern site first", atOnce);
            assertThat(agent.page().locator("#text")).hasValue("I am half way through");
            assertThat(agent.complaints()).isEmpty();
            assertThat(officer.complaints()).isEmpty();
        }
    }
}
