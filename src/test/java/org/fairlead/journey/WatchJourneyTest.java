package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The watch is taken, written in, handed over and signed for; every page on the way is looked at. */
@Journey
class WatchJourneyTest {

    @Autowired
    Harbour.Parts parts;

    @LocalServerPort
    int port;

    @Test
    void theReliefSignsWhatTheyReadAndHasTheWatch() {
        var harbour = new Harbour(parts);
        var number = harbour.number(harbour.logged("Mail is late"));
        var here = "/watches/" + harbour.estate.desk.value();
        var relief = harbour.estate.dutyOfficer;
        try (var agent = harbour.visitor(harbour.estate.agent, port, true);
                var officer = harbour.visitor(relief, port, false)) {
            agent.open(here);
            agent.press("Take the watch");
            agent.press("Take the watch");
            agent.sees("You have the watch since");
            agent.fill("What happened", "Rang the harbour master about " + number);
            agent.press("Leave it to be seen to");
            agent.sees("Open points", number + " Mail is late");
            agent.press("Hand over");
            agent.select("relief", relief.optionalPerson().orElseThrow());
            agent.fill("What the relief must know", "The lift is out until noon");
            agent.fill("Or records that fit a filter", "number = " + number);
            agent.press("Show the statement");
            agent.sees("From Agent to Duty officer", "The lift is out until noon", "Mail is late");
            agent.press("Offer it");
            agent.sees("Duty officer must answer");
            var statement = agent.page().url().replaceAll("^https?://[^/]+", "");
            assertThat(agent.complaints()).isEmpty();

            officer.open(here);
            officer.sees("Agent offers you the watch");
            officer.press("Read the statement");
            officer.press("Sign and take the watch");
            officer.sees("You have the watch", "handed over once");

            agent.open(statement);
            agent.sees("The text that is kept is the text that was signed");
            var pages = List.of("/watches", here, here + "/hand-over", statement, here + "/roster", here + "/taking");
            assertThat(new PageLook(harbour, port).look(agent, pages)).isEmpty();
        }
        try (var officer = harbour.visitor(relief, port, true)) {
            assertThat(new PageLook(harbour, port).look(officer, List.of(here, here + "/roster/new")))
                    .isEmpty();
        }
    }
}
