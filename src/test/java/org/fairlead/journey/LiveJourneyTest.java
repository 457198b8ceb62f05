package org.fairlead.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.Set;
import org.fairlead.access.NewAccount;
import org.fairlead.platform.actor.Reach;
import org.fairlead.platform.actor.Role;
import org.fairlead.testing.Estate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two and three people at one record: each is told at once of what the others do. */
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

    /** Each of three sees the other two come, reads what one of them writes, and keeps what they type themselves. */
    @Test
    void threeAtOnceAreToldOfEachOther() {
        var harbour = new Harbour(parts);
        var estate = harbour.estate;
        var third = estate.somebody("Third", estate.desk, Reach.ALL, Set.of(Role.AGENT));
        parts.accounts()
                .open(new NewAccount(third.optionalPerson().orElseThrow(), Harbour.login(third), Estate.PASSWORD));
        var path = "/incidents/" + harbour.number(harbour.logged("Relay drops calls"));
        var atOnce = new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE);
        try (var agent = harbour.visitor(estate.agent, port, true);
                var officer = harbour.visitor(estate.dutyOfficer, port, true);
                var other = harbour.visitor(third, port, true)) {
            var all = List.of(agent, officer, other);
            for (var each : all) {
                each.page().waitForResponse("**/live?records=*", () -> each.open(path));
            }
            assertThat(present(agent)).containsText("Third", atOnce);
            assertThat(present(other)).containsText("Agent", atOnce);
            assertThat(present(officer)).containsText("Third", atOnce);

            agent.page().locator("#text").fill("I am half way through");
            other.page().locator("#text").fill("And I have begun");
            officer.page().locator("#text").fill("Ask the northern site first");
            officer.press("Add the note");
            officer.sees("Note added");

            for (var told : List.of(agent, other)) {
                assertThat(present(told)).containsText("Ask the northern site first", atOnce);
            }
            assertThat(agent.page().locator("#text")).hasValue("I am half way through");
            assertThat(other.page().locator("#text")).hasValue("And I have begun");
            for (var each : all) {
                assertThat(each.complaints()).isEmpty();
            }
        }
    }

    private static Locator present(Visitor visitor) {
        return visitor.page().locator("[data-present]").first();
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
