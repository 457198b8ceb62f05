package org.fairlead.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.fairlead.incident.ResolveIncident;
import org.fairlead.platform.actor.Actor;
import org.fairlead.record.Intent;
import org.fairlead.record.RecordId;
import org.fairlead.survey.Survey;
import org.fairlead.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** On a phone, somebody says how it went where their report stands, with nothing but the keyboard; without scripts on its own page. */
@Journey
class SurveyJourneyTest {

    private static final long POLL_NANOS = 200_000_000L;
    private static final int POLLS = 150;

    @Autowired
    Harbour.Parts parts;

    @Autowired
    Surveys surveys;

    @LocalServerPort
    int port;

    private RecordId closed(Harbour harbour) {
        var scale = List.of("Awful", "Bad", "Fair", "Good", "Great");
        var services = Set.of(harbour.estate.service);
        var survey = new Survey(
                "Journey",
                "How was it?",
                scale,
                List.of("Could you work on?"),
                "What should be better?",
                services,
                100,
                30,
                14,
                false,
                2);
        parts.register().add(Surveys.KIND, survey, Actor.tool(harbour.estate.desk));
        var id = harbour.logged("Mail is late");
        harbour.held(id, harbour.estate.networkResolver);
        var resolve = new ResolveIncident(harbour.estate.fixed, "Done", null);
        parts.incidents().resolve(id, resolve, harbour.estate.networkResolver, Intent.NONE);
        parts.incidents().confirm(id, harbour.estate.user, Intent.NONE);
        for (int polled = 0;
                polled < POLLS && surveys.own(harbour.estate.user, id).isEmpty();
                polled++) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        assertThat(surveys.own(harbour.estate.user, id))
                .as("asked by the work in the background")
                .isPresent();
        return id;
    }

    @Test
    void onAPhoneByKeyboardAndThenWithoutScripts() {
        var harbour = new Harbour(parts);
        var id = closed(harbour);
        try (var user = harbour.visitor(harbour.estate.user, port, true)) {
            user.page().setViewportSize(360, 740);
            user.open("/incidents/" + harbour.number(id));
            user.page().locator("#survey").scrollIntoViewIfNeeded();
            var great = user.page().locator("#survey input[name=score]").first();
            great.waitFor();
            assertThat(Axe.findings(user.page(), List.of("light"))).isEmpty();
            assertThat((Integer) user.page().evaluate("document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(360);
            great.focus();
            user.page().keyboard().press("ArrowDown");
            user.page().locator("#survey textarea").focus();
            user.page().keyboard().type("Nothing");
            user.page().locator("#survey button[type=submit]").first().focus();
            user.page().keyboard().press("Enter");
            user.sees("Thank you", "You have answered");
            assertThat(user.complaints()).isEmpty();
        }
        try (var user = harbour.visitor(harbour.estate.user, port, false)) {
            user.open("/incidents/" + harbour.number(id));
            user.press("Say how it went, or look at what you said");
            assertThat(user.page().locator("input[value='4']").isChecked()).isTrue();
            user.choose("Great");
            user.press("Change the answer");
            user.sees("Thank you");
        }
        var answer = surveys.own(harbour.estate.user, id).orElseThrow().answer();
        assertThat(answer).isNotNull();
        assertThat(answer.given().words()).isEqualTo("Great");
        assertThat(answer.comment()).isEqualTo("Nothing");
    }
}
